namespace DigestBot.Loopback.Slack;

/// <summary>Tells those who wait that something in the loopback has changed. Safe to share.</summary>
internal sealed class Changes
{
    private readonly Lock gate = new();
    private TaskCompletionSource next = NewSource();

    /// <summary>Ends at the next change.</summary>
    public Task Next
    {
        get
        {
            lock (gate)
            {
                return next.Task;
            }
        }
    }

    public void Tell()
    {
        TaskCompletionSource told;
        lock (gate)
        {
            (told, next) = (next, NewSource());
        }

        told.SetResult();
    }

    /// <summary>Waits for something to hold, looking again at every change.</summary>
    public async Task UntilAsync(Func<bool> holds, CancellationToken cancellationToken)
    {
        while (true)
        {
            var change = Next;
            if (holds())
            {
                return;
            }

            await change.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
