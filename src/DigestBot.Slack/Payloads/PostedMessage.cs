namespace DigestBot.Slack.Payloads;

/// <summary>A message of a channel's history.</summary>
internal sealed record PostedMessage(string? Ts, FoundMetadata? Metadata);
