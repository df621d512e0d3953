namespace DigestBot.Loopback.Slack.Web;

/// <summary>
/// Counts calls by a key (method and workspace, or channel): so many at once, then so many a minute, as a bucket of tokens. A call that
/// comes before its wait is over is told to <paramref name="ignored"/>. Safe to share.
/// </summary>
internal sealed class RateLimits(TimeProvider time, Action<string> ignored)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Bucket> buckets = new(StringComparer.Ordinal);

    /// <summary>Takes one call; else says how long to wait, in whole seconds.</summary>
    public TimeSpan? Take(string key, int burst, TimeSpan refill)
    {
        bool early;
        TimeSpan? wait;
        lock (gate)
        {
            var now = time.GetUtcNow();
            var bucket = buckets.TryGetValue(key, out var known) ? known : buckets[key] = new Bucket { Left = burst, At = now };
            early = now < bucket.WaitUntil;
            wait = bucket.Take(now, burst, refill);
        }

        if (early)
        {
            ignored(key);
        }

        return wait;
    }

    public void Clear()
    {
        lock (gate)
        {
            buckets.Clear();
        }
    }

    private sealed class Bucket
    {
        public double Left { get; set; }

        public DateTimeOffset At { get; set; }

        public DateTimeOffset WaitUntil { get; private set; }

        public TimeSpan? Take(DateTimeOffset now, int burst, TimeSpan refill)
        {
            Left = Math.Min(burst, Left + ((now - At) / refill));
            At = now;
            if (Left >= 1)
            {
                Left--;
                return null;
            }

            var wait = TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling((1 - Left) * refill.TotalSeconds)));
            WaitUntil = WaitUntil > now ? WaitUntil : now + wait;
            return wait;
        }
    }
}
