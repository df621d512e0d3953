using System.Collections.Frozen;
using System.Text;
using DigestBot.Reading.Feeds.Markup;

namespace DigestBot.Reading.Feeds;

/// <summary>Makes one line of plain text of what a feed gives as a title or a name.</summary>
internal static class PlainText
{
    private static readonly FrozenSet<string> Inline = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "blink", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "meta",
        "nobr", "q", "rp", "rt", "ruby", "s", "samp", "script", "small", "span", "strike", "strong", "style", "sub", "sup", "time", "tt", "u", "var", "wbr");

    private static readonly FrozenSet<string> Apart = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "address", "article", "aside", "audio", "base", "blockquote", "body", "br", "button", "canvas", "caption", "center", "col", "dd", "details", "dir", "div", "dl",
        "dt", "embed", "fieldset", "figcaption", "figure", "footer", "form", "frame", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe",
        "img", "input", "legend", "li", "link", "main", "map", "marquee", "math", "menu", "nav", "noscript", "object", "ol", "optgroup", "option", "p", "param",
        "picture", "pre", "section", "select", "source", "summary", "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "title", "tr",
        "ul", "video");

    private static readonly FrozenSet<string> Unread = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "script", "style");

    /// <summary>Without tags of HTML, references resolved. An angle bracket that begins no tag of HTML stays.</summary>
    public static string OfHtml(string html)
    {
        var bare = html.Contains('<', StringComparison.Ordinal) ? WithoutTags(html) : html;
        return OfText(References.Resolve(bare));
    }

    /// <summary>White space becomes one space, control characters go.</summary>
    public static string OfText(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var given in text)
        {
            var c = References.Printed(given);
            if (char.IsWhiteSpace(c))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (!char.IsControl(c))
            {
                line.Append(c);
            }
        }

        return line.ToString().TrimEnd();
    }

    private static string WithoutTags(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            if (html[at] == '<' && TagEnd(html, at, out var isApart) is { } end)
            {
                text.Append(isApart ? " " : "");
                at = end;
            }
            else
            {
                text.Append(html[at++]);
            }
        }

        return text.ToString();
    }

    private static int? TagEnd(string html, int start, out bool isApart)
    {
        isApart = false;
        var rest = html.AsSpan(start + 1);
        if (rest.StartsWith("!--"))
        {
            return After(html, "-->", start);
        }

        rest = rest.TrimStart('/');
        var length = 0;
        while (length < rest.Length && char.IsAsciiLetterOrDigit(rest[length]))
        {
            length++;
        }

        var name = rest[..length].ToString();
        isApart = Apart.Contains(name);
        if (length == rest.Length || !(isApart || Inline.Contains(name)) || !(rest[length] is '>' or '/' || char.IsWhiteSpace(rest[length])))
        {
            return null;
        }

        var isUnread = Unread.Contains(name) && html[start + 1] != '/';
        return TagClose(html, isUnread ? After(html, $"</{name}", start) : start);
    }

    // A bracket in a value's quotation marks closes nothing.
    private static int TagClose(string html, int start)
    {
        var quote = '\0';
        for (var at = start; at < html.Length; at++)
        {
            if (quote != '\0')
            {
                quote = html[at] == quote ? '\0' : quote;
            }
            else if (html[at] is '"' or '\'' && html[at - 1] == '=')
            {
                quote = html[at];
            }
            else if (html[at] == '>')
            {
                return at + 1;
            }
        }

        return After(html, ">", start);
    }

    private static int After(string html, string mark, int start)
    {
        var end = html.IndexOf(mark, start, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : end + mark.Length;
    }
}
