namespace DigestBot.Loopback.Slack.Workspace;

/// <summary>A user of the workspace.</summary>
internal sealed record SlackPerson(string Id, string Name, string RealName, bool IsBot = false);
