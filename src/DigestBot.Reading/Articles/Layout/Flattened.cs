using System.Text;

namespace DigestBot.Reading.Articles.Layout;

/// <summary>Bounds how deeply a page nests before it is parsed: parsers take time with the square of the depth.</summary>
internal static class Flattened
{
    private const int DeepestTag = 200;

    /// <summary>The page itself, or, when more tags are opened than closed by far, the page with the surplus opening tags left out.</summary>
    public static string Of(string html)
    {
        var open = 0;
        StringBuilder? kept = null;
        var copied = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var next = html[at + 1];
            open += next == '/' ? -1 : char.IsAsciiLetter(next) && !IsVoid(html, at + 1) ? 1 : 0;
            open = Math.Max(0, open);
            if (open <= DeepestTag || next == '/' || !char.IsAsciiLetter(next))
            {
                continue;
            }

            kept ??= new StringBuilder(html.Length);
            kept.Append(html, copied, at - copied);
            var end = html.IndexOf('>', at);
            copied = end < 0 ? html.Length : end + 1;
            open--;
        }

        return kept is null ? html : kept.Append(html, copied, html.Length - copied).ToString();
    }

    // Elements that are never closed, https://html.spec.whatwg.org/#void-elements, and those whose end tag is often left out.
    private static bool IsVoid(string html, int at)
    {
        var end = at;
        while (end < html.Length && end - at < 10 && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        return html.AsSpan(at, end - at) is "br" or "img" or "meta" or "link" or "input" or "hr" or "source" or "col" or "wbr" or "area" or "base" or "embed"
            or "track" or "p" or "li" or "td" or "tr" or "option" or "BR" or "IMG" or "META" or "LINK" or "INPUT" or "HR" or "P" or "LI" or "TD" or "TR";
    }
}
