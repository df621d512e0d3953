namespace DigestBot.Fetching.Pacing;

/// <summary>What is known of one host: who is at it, when the next may start, and until when it asked for a pause.</summary>
internal sealed class HostLane(int parallel, long now) : IDisposable
{
    /// <summary>The free places.</summary>
    public SemaphoreSlim Places { get; } = new(parallel);

    /// <summary>How many are at it or wait for it.</summary>
    public int Users { get; set; }

    /// <summary>When the next request may start, as a timestamp.</summary>
    public long NextStartAt { get; set; } = now;

    /// <summary>Until when nothing is asked of it, as a timestamp.</summary>
    public long ClosedUntil { get; set; } = now;

    /// <summary>Whether forgetting it would change nothing.</summary>
    public bool IsIdle(long now) => Users == 0 && NextStartAt <= now && ClosedUntil <= now;

    public void Dispose() => Places.Dispose();
}
