namespace DigestBot.Slack.Payloads;

/// <summary>What was pressed or chosen.</summary>
internal sealed record ActionPayload
{
    public string? ActionId { get; init; }

    public string? Value { get; init; }

    public OptionPayload? SelectedOption { get; init; }
}
