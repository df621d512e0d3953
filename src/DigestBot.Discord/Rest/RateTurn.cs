namespace DigestBot.Discord.Rest;

/// <summary>A request's place within its limit, until it is answered.</summary>
internal sealed class RateTurn(RateLimits limits, DiscordRequest request, Bucket bucket)
{
    /// <summary>Ends it with what the answer said; null where there was none.</summary>
    public void End(LimitHeaders? answer) => limits.Leave(request, bucket, answer);

    /// <summary>Lets no request of the same limit through for a while.</summary>
    public void Close(TimeSpan delay) => bucket.Close(delay);
}
