using System.Globalization;

namespace DigestBot.Loopback.Discord.Limits;

/// <summary>Counts the requests of one route and major parameter. Its span begins with the first of them.</summary>
internal sealed class Bucket(RateLimit limit, string hash)
{
    private DateTimeOffset resetAt = DateTimeOffset.MinValue;
    private DateTimeOffset? refusedUntil;
    private int left;

    /// <summary>Takes a request, or tells how long it must wait.</summary>
    public TimeSpan? TryTake(DateTimeOffset now)
    {
        if (now >= resetAt)
        {
            (resetAt, left, refusedUntil) = (now + limit.Span, limit.Count, null);
        }

        if (left > 0)
        {
            left--;
            return null;
        }

        return resetAt - now;
    }

    /// <summary>Whether the client was told before to wait until later than now.</summary>
    public bool IsDefied(DateTimeOffset now) => refusedUntil > now;

    /// <summary>Remembers that the client was told to wait.</summary>
    public void Refuse() => refusedUntil = resetAt;

    /// <summary>Whether nothing is left to remember.</summary>
    public bool IsIdle(DateTimeOffset now) => now >= resetAt;

    /// <summary>What Discord tells of a bucket (Discord: Rate Limits, Header Format).</summary>
    public IEnumerable<KeyValuePair<string, string>> Headers(DateTimeOffset now)
    {
        var seconds = Math.Max(0, (resetAt - now).TotalSeconds);
        yield return new("X-RateLimit-Limit", limit.Count.ToString(CultureInfo.InvariantCulture));
        yield return new("X-RateLimit-Remaining", left.ToString(CultureInfo.InvariantCulture));
        yield return new("X-RateLimit-Reset", (resetAt.ToUnixTimeMilliseconds() / 1000m).ToString("0.000", CultureInfo.InvariantCulture));
        yield return new("X-RateLimit-Reset-After", seconds.ToString("0.000", CultureInfo.InvariantCulture));
        yield return new("X-RateLimit-Bucket", hash);
    }
}
