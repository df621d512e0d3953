namespace DigestBot.Slack.Payloads;

/// <summary>An event, or a message; which of the members are there depends on its type.</summary>
internal sealed record EventDetail
{
    public string? Type { get; init; }

    public string? Subtype { get; init; }

    public string? User { get; init; }

    public string? BotId { get; init; }

    public string? Channel { get; init; }

    /// <summary>"im" for a conversation with the app alone.</summary>
    public string? ChannelType { get; init; }

    public string? Text { get; init; }

    public string? Ts { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary>Which part of the app's page was opened ("home", "messages").</summary>
    public string? Tab { get; init; }

    public string? MessageTs { get; init; }

    public string? UnfurlId { get; init; }

    public string? Source { get; init; }

    public IReadOnlyList<LinkPayload>? Links { get; init; }

    public TokenLists? Tokens { get; init; }
}
