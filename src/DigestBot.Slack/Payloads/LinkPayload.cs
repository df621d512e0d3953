namespace DigestBot.Slack.Payloads;

/// <summary>An address in a message, on one of the domains that the manifest names.</summary>
internal sealed record LinkPayload(string? Url);
