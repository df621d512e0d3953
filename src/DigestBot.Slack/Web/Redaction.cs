using System.Text.RegularExpressions;

namespace DigestBot.Slack.Web;

/// <summary>Takes secrets out of what is logged: tokens, tickets of sockets, and addresses that whoever knows them may post to.</summary>
internal static partial class Redaction
{
    public static string Of(string text) => Secrets().Replace(text, "(secret)");

    // "xoxb-123-abc", "xapp-1-A1-2-f", "xoxe.xoxp-1-abc", "https://hooks.slack.com/commands/T1/2/abc", "wss://wss-primary.slack.com/link/?ticket=…"
    [GeneratedRegex(@"(?:xox[a-z](?:\.xox[a-z])?|xapp|xwfp)-[A-Za-z0-9-]+|https?://hooks\.slack[^\s""'<>|]*|wss?://[^\s""'<>|]+|(?:response_url|ticket|code|client_secret)=[^\s&""']+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Secrets();
}
