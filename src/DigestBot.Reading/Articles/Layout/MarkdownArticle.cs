using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DigestBot.Reading.Articles.Layout;

/// <summary>Reads Markdown, with or without front matter between two lines of three dashes.</summary>
internal static class MarkdownArticle
{
    /// <summary>The deepest nesting that is read: lists in quotes in lists; what lies deeper is passed over.</summary>
    private const int DeepestBlock = 32;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static Article Read(string markdown, Uri? url, string? title)
    {
        var (header, body) = ReadFrontMatter(markdown);
        var page = new PageText();
        var heading = title ?? header.Title;
        try
        {
            AddBlocks(Markdown.Parse(markdown[body..], Pipeline), page, ref heading, 0);
        }
        catch (ArgumentException)
        {
            // Markdig gives up on input that nests too deeply ("Markdown elements in the input are too deeply nested").
            return TextArticle.Read(markdown[body..], url ?? header.Url, heading);
        }

        var (text, blocks) = page.Whole();
        return new Article
        {
            Title = heading ?? "",
            Text = text,
            Blocks = blocks,
            Byline = header.Byline,
            Outlet = header.Outlet,
            PublishedAt = header.PublishedAt,
            Url = url ?? header.Url,
        };
    }

    private static (ArticleHeader Header, int Body) ReadFrontMatter(string markdown)
    {
        var header = new ArticleHeader();
        var at = 0;
        var isOpen = false;
        while (at < markdown.Length)
        {
            var end = markdown.IndexOf('\n', at) is var found and >= 0 ? found : markdown.Length;
            var line = markdown.AsSpan(at, end - at).Trim();
            at = Math.Min(end + 1, markdown.Length);
            if (line is not "---")
            {
                if (!isOpen)
                {
                    return (header, 0);
                }

                header = header.TryWith(line) ?? header;
            }
            else if (isOpen)
            {
                return (header, at);
            }
            else
            {
                isOpen = true;
            }
        }

        return (new ArticleHeader(), 0);
    }

    private static void AddBlocks(ContainerBlock container, PageText page, ref string? heading, int depth)
    {
        foreach (var block in container)
        {
            if (block is HeadingBlock { Inline: { } inline } title)
            {
                var words = TextOf(inline);
                var isTitle = title.Level == 1 && (heading is null || string.Equals(heading, words, StringComparison.OrdinalIgnoreCase));
                heading = isTitle ? words : heading;
                page.Add(words, isTitle ? BlockKind.Title : BlockKind.Heading);
            }
            else if (block is LeafBlock { Inline: { } text })
            {
                AddParagraph(TextOf(text), page);
            }
            else if (block is ContainerBlock inner && depth < DeepestBlock)
            {
                AddBlocks(inner, page, ref heading, depth + 1);
            }
        }
    }

    private static void AddParagraph(string words, PageText page)
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            page.Add(words, LineKinds.Of(words.AsSpan().Trim()));
        }
    }

    private static string TextOf(ContainerInline container)
    {
        var text = new StringBuilder();
        foreach (var inline in container.Descendants<LeafInline>())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
            }
        }

        return text.ToString();
    }
}
