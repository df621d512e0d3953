namespace DigestBot.Slack.Payloads;

/// <summary>A view as it comes back.</summary>
internal sealed record ViewPayload
{
    public string? CallbackId { get; init; }

    public string? PrivateMetadata { get; init; }

    public ViewState? State { get; init; }
}
