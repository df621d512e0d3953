namespace DigestBot.Slack.Payloads;

/// <summary>A channel, from conversations.info.</summary>
internal sealed record ChannelPayload(bool? IsPrivate, bool? IsMember);
