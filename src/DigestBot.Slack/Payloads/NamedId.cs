namespace DigestBot.Slack.Payloads;

/// <summary>Anything that Slack gives as an object with an id: a team, a user, a channel.</summary>
internal sealed record NamedId(string? Id);
