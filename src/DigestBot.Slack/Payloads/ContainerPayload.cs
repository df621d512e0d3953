namespace DigestBot.Slack.Payloads;

/// <summary>Where something was pressed.</summary>
internal sealed record ContainerPayload
{
    public string? MessageTs { get; init; }

    public string? ThreadTs { get; init; }

    public string? ChannelId { get; init; }

    public bool? IsEphemeral { get; init; }
}
