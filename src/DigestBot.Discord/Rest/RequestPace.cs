namespace DigestBot.Discord.Rest;

/// <summary>
/// Keeps all requests of the bot together within the 50 a second that Discord allows. A request has one of as many places, and the place
/// rests for a second after the answer: so however long requests are on their way, no more arrive in any second. Safe to share between threads.
/// </summary>
internal sealed class RequestPace(TimeProvider time)
{
    /// <summary>How many places there are: a few fewer than allowed, since clocks differ.</summary>
    public const int Places = 48;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly Lock pacing = new();
    private readonly Queue<DateTimeOffset> resting = new(Enumerable.Repeat(DateTimeOffset.MinValue, Places));
    private readonly Queue<TaskCompletionSource<DateTimeOffset>> waiting = new();
    private DateTimeOffset pausedUntil;

    /// <summary>Waits for a place, in order of arrival; gives how long it would have to wait where that is more than <paramref name="patience"/>, else null.</summary>
    public async Task<TimeSpan?> EnterAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        if (PauseLeft() is var pause && pause > patience)
        {
            return pause;
        }

        var restsUntil = await PlaceAsync(cancellationToken);
        var isIn = false;
        try
        {
            await WaitAsync(restsUntil - time.GetUtcNow(), cancellationToken);

            // A pause may have begun meanwhile.
            while (PauseLeft() is var left && left > TimeSpan.Zero)
            {
                if (left > patience)
                {
                    return left;
                }

                await WaitAsync(left, cancellationToken);
            }

            isIn = true;
            return null;
        }
        finally
        {
            if (!isIn)
            {
                GiveBack(restsUntil);
            }
        }
    }

    /// <summary>A request was answered, or given up.</summary>
    public void Leave() => GiveBack(time.GetUtcNow() + Rest);

    /// <summary>Lets nothing through for a while.</summary>
    public void Pause(TimeSpan delay)
    {
        lock (pacing)
        {
            var until = time.GetUtcNow() + delay;
            pausedUntil = until > pausedUntil ? until : pausedUntil;
        }
    }

    private TimeSpan PauseLeft()
    {
        lock (pacing)
        {
            return pausedUntil - time.GetUtcNow();
        }
    }

    private Task WaitAsync(TimeSpan delay, CancellationToken cancellationToken) => delay > TimeSpan.Zero ? Task.Delay(delay, time, cancellationToken) : Task.CompletedTask;

    // Takes a place, and gives until when it rests.
    private async Task<DateTimeOffset> PlaceAsync(CancellationToken cancellationToken)
    {
        var turn = new TaskCompletionSource<DateTimeOffset>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (pacing)
        {
            if (resting.TryDequeue(out var until))
            {
                return until;
            }

            waiting.Enqueue(turn);
        }

        await using var giveUp = cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));
        return await turn.Task;
    }

    private void GiveBack(DateTimeOffset restsUntil)
    {
        lock (pacing)
        {
            while (waiting.TryDequeue(out var next))
            {
                if (next.TrySetResult(restsUntil))
                {
                    return;
                }
            }

            resting.Enqueue(restsUntil);
        }
    }
}
