namespace DigestBot.Loopback.Discord.Limits;

/// <summary>How many requests a bucket takes in a span of time.</summary>
internal sealed record RateLimit(int Count, TimeSpan Span)
{
    /// <summary>A count in a number of seconds.</summary>
    public static RateLimit Of(int count, double seconds) => new(count, TimeSpan.FromSeconds(seconds));
}
