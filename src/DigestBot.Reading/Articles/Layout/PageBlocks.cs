using System.Text;
using AngleSharp.Dom;

namespace DigestBot.Reading.Articles.Layout;

/// <summary>
/// Walks an element and gathers its paragraphs, list items and headings, each as one block, and what surrounds them as such.
/// </summary>
internal sealed class PageBlocks(PageText page, string title)
{
    private const int DeepestElement = 1_000;

    private readonly StringBuilder running = new();
    private int linked;
    private bool isInLink;

    public void Add(IElement? root)
    {
        if (root is not null)
        {
            Walk(root, BlockKind.Paragraph, 0);
            Flush(BlockKind.Paragraph);
        }
    }

    private void Walk(INode node, BlockKind kind, int depth)
    {
        if (depth > DeepestElement)
        {
            return;
        }

        var isAfterBreak = false;
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                running.Append(text.Data);
                linked += isInLink ? text.Data.Length : 0;
                isAfterBreak &= string.IsNullOrWhiteSpace(text.Data);
            }
            else if (child is IElement { LocalName: "br" })
            {
                Break(kind, isAfterBreak);
                isAfterBreak = true;
            }
            else if (child is IElement element)
            {
                Step(element, kind, depth);
                isAfterBreak = false;
            }
        }
    }

    // Two in a row part paragraphs in older pages; one is a space.
    private void Break(BlockKind kind, bool isSecond)
    {
        if (isSecond)
        {
            Flush(kind);
        }

        running.Append(' ');
    }

    private void Step(IElement element, BlockKind kind, int depth)
    {
        if (element.LocalName is "script" or "style" or "noscript" or "template" or "button" or "form" or "nav" or "svg" or "iframe" or "select")
        {
            return;
        }

        if (!IsBlock(element.LocalName))
        {
            var outer = isInLink;
            isInLink |= element.LocalName == "a";
            Walk(element, kind, depth + 1);
            isInLink = outer;
            return;
        }

        Flush(kind);
        var inner = KindOf(element, kind);
        Walk(element, inner, depth + 1);
        Flush(inner);
    }

    private static BlockKind KindOf(IElement element, BlockKind outer) => element.LocalName switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
        "figcaption" or "figure" or "caption" => BlockKind.Caption,
        "footer" or "aside" => BlockKind.Furniture,
        _ => outer,
    };

    private static bool IsBlock(string name) => name is "p" or "div" or "section" or "article" or "main" or "header" or "footer" or "aside" or "ul" or "ol" or "li"
        or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "figure" or "figcaption" or "caption" or "pre" or "table" or "tr" or "td" or "th" or "dl"
        or "dt" or "dd" or "address" or "body" or "hr";

    private void Flush(BlockKind kind)
    {
        if (running.Length == 0)
        {
            return;
        }

        var words = running.ToString().Trim();
        running.Clear();
        var isLink = linked * 10 >= words.Length * 9 && !LineKinds.EndsSentence(words);
        linked = 0;
        if (words.Length > 0)
        {
            page.Add(words, isLink && kind == BlockKind.Paragraph ? BlockKind.Furniture : Sorted(words, kind));
        }
    }

    private BlockKind Sorted(string words, BlockKind kind)
    {
        if (title.Length > 0 && string.Equals(LineTable.Fold(words), LineTable.Fold(title), StringComparison.Ordinal))
        {
            return BlockKind.Title;
        }

        if (kind != BlockKind.Paragraph)
        {
            return kind == BlockKind.Heading && LineTable.English.IsFurniture(LineTable.Fold(words)) ? BlockKind.Furniture : kind;
        }

        // A page says by its elements what a heading or a caption is: a paragraph without a full stop stays one.
        return LineKinds.Of(words) switch
        {
            BlockKind.Caption when !LineKinds.IsCredit(words) => BlockKind.Paragraph,
            BlockKind.Heading => BlockKind.Paragraph,
            var told => told,
        };
    }
}
