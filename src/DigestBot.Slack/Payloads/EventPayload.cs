namespace DigestBot.Slack.Payloads;

/// <summary>The wrapper of an event (https://docs.slack.dev/apis/events-api).</summary>
internal sealed record EventPayload
{
    /// <summary>"event_callback", "url_verification" or "app_rate_limited".</summary>
    public string? Type { get; init; }

    public string? Challenge { get; init; }

    public string? TeamId { get; init; }

    public string? EnterpriseId { get; init; }

    public string? EventId { get; init; }

    public EventDetail? Event { get; init; }
}
