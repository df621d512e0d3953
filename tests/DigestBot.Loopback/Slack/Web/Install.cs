namespace DigestBot.Loopback.Slack.Web;

/// <summary>What a token stands for: the app in a workspace.</summary>
internal sealed record Install(TokenKind Kind, string Team, string TeamName, IReadOnlyList<string> Scopes)
{
    /// <summary>The team's part of its address.</summary>
    public string Domain => TeamName.ToLowerInvariant();
}
