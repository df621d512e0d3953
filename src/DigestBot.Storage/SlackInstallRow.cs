namespace DigestBot.Storage;

/// <summary>An install of the Slack app as it is kept.</summary>
/// <param name="Team">The workspace or organization.</param>
/// <param name="ProtectedToken">The token, encrypted.</param>
/// <param name="BotUser">Who the bot is there.</param>
public sealed record SlackInstallRow(string Team, string ProtectedToken, string BotUser);
