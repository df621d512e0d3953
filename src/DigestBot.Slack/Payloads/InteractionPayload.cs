namespace DigestBot.Slack.Payloads;

/// <summary>Something pressed, chosen or filled in (https://docs.slack.dev/reference/interaction-payloads).</summary>
internal sealed record InteractionPayload
{
    /// <summary>"block_actions", "message_action", "shortcut", "view_submission", "view_closed" or "block_suggestion".</summary>
    public string? Type { get; init; }

    public NamedId? Team { get; init; }

    public NamedId? Enterprise { get; init; }

    public NamedId? User { get; init; }

    public NamedId? Channel { get; init; }

    public ContainerPayload? Container { get; init; }

    public EventDetail? Message { get; init; }

    public IReadOnlyList<ActionPayload>? Actions { get; init; }

    public string? CallbackId { get; init; }

    public string? ResponseUrl { get; init; }

    public string? TriggerId { get; init; }

    public ViewPayload? View { get; init; }

    /// <summary>Where a form may be answered, when it asked for a channel.</summary>
    public IReadOnlyList<ResponseUrlPayload>? ResponseUrls { get; init; }

    /// <summary>Which menu asks for choices, for a "block_suggestion".</summary>
    public string? ActionId { get; init; }

    /// <summary>What was typed into it so far.</summary>
    public string? Value { get; init; }
}
