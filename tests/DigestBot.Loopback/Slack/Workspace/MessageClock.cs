namespace DigestBot.Loopback.Slack.Workspace;

/// <summary>Gives time stamps that are never the same and only grow. Safe to share.</summary>
internal sealed class MessageClock(TimeProvider time)
{
    private const long MicrosecondsPerSecond = 1_000_000;

    private readonly Lock gate = new();
    private long last;

    /// <summary>A time stamp of now ("1795545600.000200").</summary>
    public string Next()
    {
        lock (gate)
        {
            last = Math.Max(last + 100, time.GetUtcNow().ToUnixTimeMilliseconds() * 1000);
            return $"{last / MicrosecondsPerSecond}.{last % MicrosecondsPerSecond:000000}";
        }
    }
}
