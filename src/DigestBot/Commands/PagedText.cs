using System.Globalization;
using System.Text.RegularExpressions;

namespace DigestBot.Commands;

/// <summary>Parts a question from the page that is asked for.</summary>
internal static partial class PagedText
{
    /// <summary>The question and the page's number, 1 where none is given.</summary>
    public static (string Text, int Page) Split(string text)
    {
        var match = PageAtEnd().Match(text);
        return match.Success && int.TryParse(match.Groups["page"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? (text[..match.Index].Trim(), page)
            : (text.Trim(), 1);
    }

    // "what did Lind say? page 2"
    [GeneratedRegex(@"(?:^|\s)page\s+(?<page>[0-9]{1,4})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PageAtEnd();
}
