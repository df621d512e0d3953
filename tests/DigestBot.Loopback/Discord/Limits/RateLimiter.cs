using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Discord.Rest;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord.Limits;

/// <summary>Holds requests to the limits of their routes and to 50 a second over all (Discord: Rate Limits).</summary>
internal sealed class RateLimiter(DiscordWorld world)
{
    private const int SweptFrom = 20_000;

    private readonly Dictionary<string, Bucket> buckets = new(StringComparer.Ordinal);
    private readonly Bucket everything = new(RateLimit.Of(50, 1), "");
    private DateTimeOffset pausedUntil = DateTimeOffset.MinValue;
    private DateTimeOffset toldUntil = DateTimeOffset.MinValue;

    /// <summary>Refuses everything that falls under the global limit for a while.</summary>
    public void Pause(TimeSpan span) => pausedUntil = world.Time.GetUtcNow() + span;

    /// <summary>Forgets what was counted.</summary>
    public void Clear()
    {
        buckets.Clear();
        pausedUntil = toldUntil = DateTimeOffset.MinValue;
    }

    /// <summary>The refusal, or null, with the headers that belong on either answer.</summary>
    public (RestAnswer? Refusal, IEnumerable<KeyValuePair<string, string>> Headers) Take(RestCall call)
    {
        var now = world.Time.GetUtcNow();
        if (!call.Route.IsOpen && OverAll(now) is { } wait)
        {
            Report(call, now < toldUntil, isGlobal: true);
            toldUntil = now + wait;
            return (Refuse(wait, isGlobal: true), []);
        }

        if (call.Route.Limit is not { } limit)
        {
            return (null, []);
        }

        var bucket = BucketOf(call, limit, now);
        if (bucket.TryTake(now) is not { } left)
        {
            return (null, bucket.Headers(now));
        }

        Report(call, bucket.IsDefied(now), isGlobal: false);
        bucket.Refuse();
        return (Refuse(left, isGlobal: false), bucket.Headers(now));
    }

    private TimeSpan? OverAll(DateTimeOffset now) => now < pausedUntil ? pausedUntil - now : everything.TryTake(now);

    private Bucket BucketOf(RestCall call, RateLimit limit, DateTimeOffset now)
    {
        var hash = HashOf($"{call.Route.Method} {call.Route.Template}");
        var key = $"{hash}:{call.MajorParameter}";
        if (buckets.TryGetValue(key, out var bucket))
        {
            return bucket;
        }

        if (buckets.Count >= SweptFrom)
        {
            foreach (var idle in buckets.Where(one => one.Value.IsIdle(now)).Select(one => one.Key).ToList())
            {
                buckets.Remove(idle);
            }
        }

        return buckets[key] = new Bucket(limit, hash);
    }

    // Going on asking after one was told to wait gets an address banned.
    private void Report(RestCall call, bool defied, bool isGlobal)
    {
        if (defied)
        {
            world.Violations.Add("rate_limit_ignored", ("method", call.Request.Method), ("path", call.Request.Path), ("global", isGlobal));
        }
    }

    private static RestAnswer Refuse(TimeSpan wait, bool isGlobal)
    {
        var seconds = Math.Ceiling(wait.TotalMilliseconds) / 1000;
        var body = new JsonObject { ["message"] = "You are being rate limited.", ["retry_after"] = seconds, ["global"] = isGlobal };
        var answer = new RestAnswer(429, body) { IsLimited = true }.With(
            new("Retry-After", Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture)),
            new("X-RateLimit-Scope", isGlobal ? "global" : "user"),
            new("Via", "1.1 google"));
        return isGlobal ? answer.With(new KeyValuePair<string, string>("X-RateLimit-Global", "true")) : answer;
    }

    private static string HashOf(string route) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(route)))[..32];
}
