namespace DigestBot.Slack.Payloads;

/// <summary>A chosen option.</summary>
internal sealed record OptionPayload(string? Value);
