namespace DigestBot.Discord.Rest;

/// <summary>Keeps all requests of the bot together within the 50 a second that Discord allows. Safe to share between threads.</summary>
internal sealed class RequestPace(TimeProvider time)
{
    /// <summary>A few fewer than allowed: requests may arrive closer together than they left.</summary>
    public const int MostPerWindow = 45;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly Lock pacing = new();
    private readonly Queue<DateTimeOffset> taken = new();
    private DateTimeOffset pausedUntil;

    /// <summary>Waits for a place; gives how long it would have to wait where that is more than <paramref name="patience"/>, else null.</summary>
    public async Task<TimeSpan?> EnterAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (PauseLeft() > patience)
            {
                return PauseLeft();
            }

            var delay = Take();
            if (delay > TimeSpan.Zero)
            {
                await Task.Delay(delay, time, cancellationToken);
            }

            // A pause may have begun meanwhile.
            if (PauseLeft() <= TimeSpan.Zero)
            {
                return null;
            }
        }
    }

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

    // Places are given out in advance, so who comes first goes first.
    private TimeSpan Take()
    {
        lock (pacing)
        {
            var now = time.GetUtcNow();
            var at = now > pausedUntil ? now : pausedUntil;
            if (taken.Count == MostPerWindow)
            {
                var free = taken.Dequeue() + Window;
                at = at > free ? at : free;
            }

            taken.Enqueue(at);
            return at - now;
        }
    }
}
