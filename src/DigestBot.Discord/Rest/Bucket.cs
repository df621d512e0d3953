namespace DigestBot.Discord.Rest;

/// <summary>
/// One limit of Discord's for one channel, guild or webhook. Until an answer has told how large it is, one request goes at a time.
/// Safe to share between threads.
/// </summary>
internal sealed class Bucket(TimeProvider time) : IDisposable
{
    /// <summary>Discord's windows end a little after they say.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(50);

    private readonly Lock counting = new();
    private readonly SemaphoreSlim gate = new(1);
    private bool isKnown;
    private int limit = 1;
    private int remaining = 1;
    private int underway;
    private DateTimeOffset resetAt;

    /// <summary>How many use it or wait for it; kept by its owner.</summary>
    public int Users { get; set; }

    /// <summary>Whether it holds nothing that a new one would not: its window is over.</summary>
    public bool IsOver
    {
        get
        {
            lock (counting)
            {
                return resetAt <= time.GetUtcNow();
            }
        }
    }

    /// <summary>Waits for a place, in order of arrival; gives how long it would have to wait where that is more than <paramref name="patience"/>, else null.</summary>
    public async Task<TimeSpan?> EnterAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        var holdsGate = false;
        try
        {
            while (Wait() is { } delay)
            {
                if (delay > patience)
                {
                    return delay;
                }

                await Task.Delay(delay, time, cancellationToken);
            }

            // The first request keeps the others out until it is answered.
            holdsGate = !IsKnown;
            return null;
        }
        finally
        {
            if (!holdsGate)
            {
                gate.Release();
            }
        }
    }

    /// <summary>Takes what the answer to a request said; null where there was no answer.</summary>
    public void Leave(LimitHeaders? answer)
    {
        bool wasKnown;
        lock (counting)
        {
            wasKnown = isKnown;
            underway--;
            if (answer is not null)
            {
                Learn(answer);
            }
        }

        if (!wasKnown)
        {
            gate.Release();
        }
    }

    /// <summary>Takes what an answer said that counts against the same limit.</summary>
    public void Hear(LimitHeaders answer)
    {
        lock (counting)
        {
            if (isKnown)
            {
                Learn(answer);
            }
        }
    }

    /// <summary>Lets nobody in for a while.</summary>
    public void Close(TimeSpan delay)
    {
        lock (counting)
        {
            remaining = 0;
            resetAt = Later(resetAt, time.GetUtcNow() + delay + Margin);
        }
    }

    public void Dispose() => gate.Dispose();

    private bool IsKnown
    {
        get
        {
            lock (counting)
            {
                return isKnown;
            }
        }
    }

    // Takes a place, or gives how long until there may be one.
    private TimeSpan? Wait()
    {
        lock (counting)
        {
            var now = time.GetUtcNow();
            if (resetAt <= now)
            {
                remaining = limit - underway;
            }

            if (remaining > 0)
            {
                remaining--;
                underway++;
                return null;
            }

            return resetAt > now ? resetAt - now : Margin;
        }
    }

    // What is underway may not be counted in the answer yet: the smaller number holds.
    private void Learn(LimitHeaders answer)
    {
        if (answer.Bucket is null)
        {
            (isKnown, limit, remaining) = (true, int.MaxValue, int.MaxValue - underway);
            return;
        }

        var isFirst = !isKnown;
        (isKnown, limit) = (true, answer.Limit);
        remaining = isFirst ? answer.Remaining : Math.Min(remaining, answer.Remaining);
        resetAt = Later(resetAt, time.GetUtcNow() + answer.ResetAfter + Margin);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
