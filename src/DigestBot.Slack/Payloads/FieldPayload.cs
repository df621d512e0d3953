namespace DigestBot.Slack.Payloads;

/// <summary>What one field of a form holds: which of the members depends on its kind.</summary>
internal sealed record FieldPayload
{
    public string? Value { get; init; }

    public OptionPayload? SelectedOption { get; init; }

    public string? SelectedConversation { get; init; }
}
