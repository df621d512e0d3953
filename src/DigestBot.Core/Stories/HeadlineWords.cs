using DigestBot.Reading.Articles;

namespace DigestBot.Core.Stories;

/// <summary>The words of a headline that tell of the event: without the outlet's name behind it, and none of an address.</summary>
internal static class HeadlineWords
{
    private static readonly string[] Separators = [" - ", " | ", " – ", " — ", " · "];

    public static string Of(Article article)
    {
        if (IsAddress(article.Title))
        {
            return "";
        }

        var separator = Separators.Select(text => article.Title.LastIndexOf(text, StringComparison.Ordinal)).Max();
        return separator > 0 && article.Outlet is { } outlet && article.Title.AsSpan(separator + 3).Trim().Equals(outlet, StringComparison.OrdinalIgnoreCase)
            ? article.Title[..separator]
            : article.Title;
    }

    /// <summary>Whether a line is a web address, however it is spaced.</summary>
    public static bool IsAddress(string line) => line.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("http : / /", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("https : / /", StringComparison.OrdinalIgnoreCase);
}
