namespace DigestBot.Slack.Web;

/// <summary>The app in one workspace, or in a whole organization.</summary>
/// <param name="Team">The workspace; for an organization its own id ("E…").</param>
/// <param name="Token">What the bot acts there with.</param>
/// <param name="BotUser">Who the bot is there.</param>
public sealed record SlackInstall(string Team, SlackToken Token, string BotUser);
