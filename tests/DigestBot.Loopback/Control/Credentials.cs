using System.Globalization;

namespace DigestBot.Loopback.Control;

/// <summary>Shows headers without what is secret in them: somebody may point a bot with its true token here.</summary>
internal static class Credentials
{
    /// <summary>"Bot (74 letters)"; of a token that names its kind that too: "Bearer xoxb-… (57 letters)".</summary>
    public static Dictionary<string, string> Hide(IEnumerable<KeyValuePair<string, string>> headers) =>
        headers.ToDictionary(header => header.Key, header => header.Key == "authorization" ? Shown(header.Value) : header.Value, StringComparer.Ordinal);

    /// <summary>The kind of a token and no more ("xoxb-…").</summary>
    public static string KindOf(string token) => token.IndexOf('-') is > 0 and <= 5 and var end && token[0] == 'x' ? $"{token[..(end + 1)]}…" : "…";

    private static string Shown(string value)
    {
        var (scheme, token) = value.Split(' ', 2) is [var first, var rest] ? (first, rest) : ("", value);
        var kind = KindOf(token) is { Length: > 1 } known ? $"{known} " : "";
        return string.Create(CultureInfo.InvariantCulture, $"{scheme} {kind}({value.Length} letters)");
    }
}
