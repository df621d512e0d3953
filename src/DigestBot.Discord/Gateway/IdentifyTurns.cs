using DigestBot.Discord.Payloads;
using DigestBot.Discord.Rest;

namespace DigestBot.Discord.Gateway;

/// <summary>
/// Gives out turns to begin a session: one in five seconds for each place, over all reconnects, and no more in a day than Discord allows
/// (https://discord.com/developers/docs/events/gateway#rate-limiting). Safe to share between threads.
/// </summary>
internal sealed class IdentifyTurns(TimeProvider time, Jitter jitter)
{
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Scatter = TimeSpan.FromSeconds(1.5);

    private readonly Lock giving = new();
    private readonly Dictionary<int, DateTimeOffset> next = [];
    private int places = 1;
    private int total = 1_000;
    private int remaining = 1_000;
    private DateTimeOffset resetAt;

    /// <summary>Takes what Discord says is left.</summary>
    public void Learn(SessionStartLimit limit)
    {
        lock (giving)
        {
            places = Math.Clamp(limit.MaxConcurrency, 1, 1_000);
            total = Math.Max(limit.Total, 1);
            remaining = Math.Max(limit.Remaining, 0);
            resetAt = time.GetUtcNow() + TimeSpan.FromMilliseconds(Math.Clamp(limit.ResetAfter, 0, TimeSpan.MillisecondsPerDay));
        }
    }

    /// <summary>Waits for the shard's turn.</summary>
    public Task WaitAsync(int shard, CancellationToken cancellationToken) => Task.Delay(Take(shard), time, cancellationToken);

    private TimeSpan Take(int shard)
    {
        lock (giving)
        {
            var now = time.GetUtcNow();
            var place = shard % places;
            var at = Later(now, next.GetValueOrDefault(place));
            if (remaining == 0 || resetAt <= now)
            {
                at = Later(at, resetAt);
                (remaining, resetAt) = (total, at + TimeSpan.FromDays(1));
            }

            remaining--;
            next[place] = at + Apart + (Scatter * jitter.Next());
            return at - now;
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
