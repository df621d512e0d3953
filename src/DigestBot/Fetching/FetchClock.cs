using System.Diagnostics;

namespace DigestBot.Fetching;

/// <summary>Counts the real time of a fetch, its whole body included, but not the time in which it waits for its turn.</summary>
internal sealed class FetchClock(TimeSpan total, CancellationToken cancellationToken) : IDisposable
{
    private readonly CancellationTokenSource source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private TimeSpan left = total;
    private long startedAt;
    private bool isRunning;

    /// <summary>Ends what is being done when the time is up, or when the caller wishes.</summary>
    public CancellationToken Token => source.Token;

    public void Go()
    {
        if (!isRunning)
        {
            (isRunning, startedAt) = (true, Stopwatch.GetTimestamp());
            source.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        }
    }

    public void Rest()
    {
        if (isRunning)
        {
            isRunning = false;
            left -= Stopwatch.GetElapsedTime(startedAt);
            source.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => source.Dispose();
}
