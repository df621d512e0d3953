using System.Data.Common;
using System.Diagnostics;

namespace DigestBot.Storage;

/// <summary>Somebody who waits to write, and may be written together with others.</summary>
internal sealed class WriteTurn(Func<DbTransaction, Task> write, CancellationToken cancellationToken)
{
    private const string Savepoint = "turn";
    private const int Waiting = 0;
    private const int Begun = 1;
    private const int GivenUp = 2;

    private readonly TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? written;
    private int state;

    /// <summary>Ends when what was written is kept; fails when it is not.</summary>
    public Task Outcome => completion.Task;

    /// <summary>Whether it was run, and what it wrote was undone.</summary>
    public bool IsUndone => written is { IsCompletedSuccessfully: false };

    /// <summary>Waits for the writer's place. Whoever ends the wait has written nothing, unless another writer has begun with this turn already.</summary>
    public async Task WaitAsync(SemaphoreSlim writing)
    {
        try
        {
            await writing.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (Interlocked.CompareExchange(ref state, GivenUp, Waiting) == Begun)
        {
            await writing.WaitAsync(CancellationToken.None);
        }
    }

    /// <summary>Takes the turn; false for one that was given up.</summary>
    public bool TryBegin() => Interlocked.CompareExchange(ref state, Begun, Waiting) == Waiting;

    /// <summary>Writes; what fails is undone, without the others.</summary>
    public async Task RunAsync(DbTransaction transaction)
    {
        await transaction.SaveAsync(Savepoint, CancellationToken.None);
        written = cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : write(transaction);
        await written.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!written.IsCompletedSuccessfully)
        {
            await UndoAsync(transaction, written);
        }

        await transaction.ReleaseAsync(Savepoint, CancellationToken.None);
    }

    /// <summary>Tells the outcome, once it is kept.</summary>
    public void Complete()
    {
        Debug.Assert(written is not null, "A turn is run before it is complete.");
        completion.SetFromTask(written);
    }

    /// <summary>Tells that nothing was kept, where the outcome was not told yet.</summary>
    public void Fail(Exception exception) => completion.TrySetException(exception);

    // A full disk ends the whole transaction: then its cause is what counts.
    private static async Task UndoAsync(DbTransaction transaction, Task failed)
    {
        try
        {
            await transaction.RollbackAsync(Savepoint, CancellationToken.None);
        }
        catch (DbException)
        {
            await failed;
            throw;
        }
    }
}
