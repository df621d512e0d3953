namespace DigestBot.Slack.Payloads;

/// <summary>A channel that was chosen in a form, and the address to answer it at.</summary>
internal sealed record ResponseUrlPayload(string? ChannelId, string? ResponseUrl);
