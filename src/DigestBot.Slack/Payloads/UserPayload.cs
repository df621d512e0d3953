namespace DigestBot.Slack.Payloads;

/// <summary>A person of a workspace, from users.info.</summary>
internal sealed record UserPayload(bool? IsAdmin, bool? IsOwner);
