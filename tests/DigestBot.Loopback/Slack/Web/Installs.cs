using System.Collections.Concurrent;
using System.Security.Cryptography;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Slack.Web;

/// <summary>The tokens that are good. Safe to share.</summary>
internal sealed class Installs
{
    private readonly ConcurrentDictionary<string, Install> byToken = new(StringComparer.Ordinal);

    public Installs(SlackLoopbackOptions options)
    {
        First = new Install(TokenKind.Bot, SlackIds.Team, "Loopback", options.Scopes);
        byToken[options.BotToken] = First;
        byToken[options.AppToken] = new Install(TokenKind.App, SlackIds.Team, "Loopback", ["connections:write"]);
    }

    /// <summary>The workspace that is there from the start.</summary>
    public Install First { get; }

    public Install? Find(string token) => byToken.GetValueOrDefault(token);

    /// <summary>Installs the app in a workspace, which gives a token of its own.</summary>
    public (string Token, Install Install) Add(string team, IReadOnlyList<string> scopes)
    {
        var token = $"xoxb-{team}-{RandomNumberGenerator.GetHexString(24, lowercase: true)}";
        var install = new Install(TokenKind.Bot, team, team == SlackIds.Team ? "Loopback" : team, scopes);
        byToken[token] = install;
        return (token, install);
    }

    /// <summary>Whether a text is one of the tokens.</summary>
    public bool IsToken(string text) => byToken.ContainsKey(text);
}
