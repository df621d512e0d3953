using DigestBot.Discord.Payloads;

namespace DigestBot.Discord.Rest;

/// <summary>What came back over HTTP, or why nothing did.</summary>
internal sealed record RestAnswer
{
    /// <summary>The status; 0 where no answer came.</summary>
    public int Status { get; init; }

    public byte[] Body { get; init; } = [];

    /// <summary>What it says of the limit; null where no answer came.</summary>
    public LimitHeaders? Limit { get; init; }

    /// <summary>How long to wait, where it was one request too many; null for all others.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether all requests have to wait, not those of one limit.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>Why there is no answer, or none that is worth anything; empty where there is one.</summary>
    public string Problem { get; init; } = "";

    /// <summary>The error in the body; empty where it holds none, such as a page of a server in between.</summary>
    public ErrorPayload Error => DiscordJson.Read(Body, DiscordJson.Default.ErrorPayload) ?? new ErrorPayload(null, null, default, null, null);
}
