using System.Net;

namespace DigestBot.Reading.Feeds.Markup;

/// <summary>Writes elements that stand inside a field back as HTML.</summary>
internal static class MarkupWriter
{
    public static void Open(MarkupTag tag, BoundedText target)
    {
        target.Append('<');
        target.Append(tag.Name);
        foreach (var (name, value) in tag.Attributes)
        {
            if (!name.StartsWith("xmlns", StringComparison.Ordinal))
            {
                target.Append($" {name}=\"{WebUtility.HtmlEncode(value)}\"");
            }
        }

        target.Append('>');
    }

    public static void Close(MarkupTag tag, BoundedText target)
    {
        if (tag.Name is not ("br" or "hr" or "img" or "input" or "wbr"))
        {
            target.Append($"</{tag.Name}>");
        }
    }
}
