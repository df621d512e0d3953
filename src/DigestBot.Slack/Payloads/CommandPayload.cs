namespace DigestBot.Slack.Payloads;

/// <summary>A slash command (https://docs.slack.dev/interactivity/implementing-slash-commands).</summary>
internal sealed record CommandPayload
{
    public string? TeamId { get; init; }

    public string? EnterpriseId { get; init; }

    public string? ChannelId { get; init; }

    public string? UserId { get; init; }

    public string? Command { get; init; }

    public string? Text { get; init; }

    public string? ResponseUrl { get; init; }

    public string? TriggerId { get; init; }
}
