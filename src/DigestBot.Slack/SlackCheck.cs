namespace DigestBot.Slack;

/// <summary>Whether the bot may do in Slack what it has to.</summary>
/// <param name="Workspace">The name of the workspace whose token is set; empty where there is none.</param>
/// <param name="Problem">What is wrong, with the remedy, in one line; empty when nothing is.</param>
public sealed record SlackCheck(string Workspace, string Problem)
{
    /// <summary>The scopes of the manifest that the bot token lacks.</summary>
    public IReadOnlyList<string> MissingScopes { get; init; } = [];
}
