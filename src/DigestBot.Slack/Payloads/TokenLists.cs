namespace DigestBot.Slack.Payloads;

/// <summary>Whose tokens were revoked.</summary>
internal sealed record TokenLists(IReadOnlyList<string>? Bot);
