using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace DigestBot.Reading.Articles.Layout;

/// <summary>
/// Makes a page's source fit for a parser: without what no article is made of, often most of its bytes, and bounded in how deeply it
/// nests, since parsers take time with the square of the depth.
/// </summary>
internal sealed class PageSource
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Unread =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "script", "style", "svg", "iframe", "noscript").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> TagMarks = SearchValues.Create(">\"'");

    private readonly string html;
    private readonly OpenTags open = new();
    private readonly HashSet<string> endless = new(StringComparer.OrdinalIgnoreCase);

    private PageSource(string html) => this.html = html;

    /// <summary>The page without scripts (but linked data), styles, drawings, frames and comments, and without surplus opening tags.</summary>
    public static string Prepared(string html) => new PageSource(html).Prepared();

    private string Prepared()
    {
        StringBuilder? kept = null;
        var copied = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at))
        {
            var end = EndOfDropped(at);
            if (end < 0)
            {
                at = char.IsAsciiLetter(html[at + 1]) ? EndOfTag(at) : at + 1;
                continue;
            }

            kept ??= new StringBuilder(html.Length);
            kept.Append(html, copied, at - copied);
            copied = at = end;
        }

        return kept is null ? html : kept.Append(html, copied, html.Length - copied).ToString();
    }

    // Where what begins here ends, when it is left out; else -1.
    private int EndOfDropped(int at)
    {
        if (html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
        {
            // "<!-->" is a comment too.
            return html.IndexOf("-->", at + 2, StringComparison.Ordinal) is var close and >= 0 ? close + 3 : html.Length;
        }

        var isEnd = html[at + 1] == '/';
        var name = NameAt(at + (isEnd ? 2 : 1));
        if (name.IsEmpty)
        {
            return -1;
        }

        if (isEnd)
        {
            open.Close(name);
            return -1;
        }

        return EndOfUnread(at, name) is var unread and >= 0 ? unread : open.TryOpen(name) ? -1 : EndOfTag(at);
    }

    private ReadOnlySpan<char> NameAt(int at)
    {
        var end = at;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        return end > at && char.IsAsciiLetter(html[at]) ? html.AsSpan(at, end - at) : [];
    }

    // Behind the end tag of an element that is never read; -1 for another, and for one without an end.
    private int EndOfUnread(int at, ReadOnlySpan<char> name)
    {
        if (!Unread.TryGetValue(name, out var known) || endless.Contains(known) || html.AsSpan(at, EndOfTag(at) - at).Contains("ld+json", StringComparison.OrdinalIgnoreCase))
        {
            return -1;
        }

        for (var close = EndTagFrom(at); close >= 0; close = EndTagFrom(close + 1))
        {
            if (html.AsSpan(close + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return EndOfTag(close);
            }
        }

        // Looked for once, not behind every one that begins.
        endless.Add(known);
        return -1;
    }

    // By its marks: to search for a name in either case takes many times longer.
    private int EndTagFrom(int at) => html.IndexOf("</", at, StringComparison.Ordinal);

    // Behind the ">" of the tag that begins here; one between quotation marks, which stand behind "=", is none.
    private int EndOfTag(int at)
    {
        while (html.AsSpan(at).IndexOfAny(TagMarks) is var found and >= 0)
        {
            at += found;
            if (html[at] == '>')
            {
                return at + 1;
            }

            var isOpening = html.AsSpan(0, at).TrimEnd() is [.., '='];
            var close = isOpening ? html.IndexOf(html[at], at + 1) : at;
            at = (close < 0 ? at : close) + 1;
        }

        return html.Length;
    }
}
