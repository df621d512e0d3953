using System.Text.RegularExpressions;

namespace DigestBot.Platforms.Tests;

/// <summary>
/// Takes away what is not words: addresses of the web, marks of points, and more than one space; and what is not alike for a reason: the
/// ids of sources at the test's own port, marks of struck words where there is no strike, spaces without width that keep Discord from
/// reading a mention, and the text of a file, which Discord shows as a file.
/// </summary>
internal static partial class Plain
{
    public static string Of(IEnumerable<string> lines) =>
        Spaces().Replace(Unlike().Replace(string.Join(' ', lines.Select(line => Bullet().Replace(Address().Replace(line, " "), ""))), ""), " ").Trim();

    // https://gazette.example/ferry#:~:text=Nobody
    [GeneratedRegex(@"https?://\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    // "· " before a point
    [GeneratedRegex(@"^\s*[·•-] ", RegexOptions.NonBacktracking)]
    private static partial Regex Bullet();

    // "6b7da94d17da", "~~", "quote.json: {…"
    [GeneratedRegex(@"\b[0-9a-f]{12}\b|~~|\u200b|(?<=\.json):? \{.*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unlike();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
