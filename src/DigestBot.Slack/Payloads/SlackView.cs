namespace DigestBot.Slack.Payloads;

/// <summary>A dialogue ("modal") or the app's own page ("home"): https://docs.slack.dev/reference/views.</summary>
internal sealed record SlackView(string Type, IReadOnlyList<Block> Blocks)
{
    /// <summary>At most 24 characters.</summary>
    public TextObject? Title { get; init; }

    public TextObject? Submit { get; init; }

    public TextObject? Close { get; init; }

    public string? CallbackId { get; init; }

    /// <summary>What comes back with what was filled in; at most 3,000 characters.</summary>
    public string? PrivateMetadata { get; init; }
}
