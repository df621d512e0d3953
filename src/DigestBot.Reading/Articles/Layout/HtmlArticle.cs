using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace DigestBot.Reading.Articles.Layout;

/// <summary>Reads a web page: the body by SmartReader, then block by block what belongs to the article.</summary>
internal static class HtmlArticle
{
    /// <summary>Larger or deeper pages are not given to SmartReader, whose time grows with the square: all their paragraphs are taken.</summary>
    private const int MostElements = 20_000;

    private const int DeepestElement = 300;

    public static Article Read(string html, Uri? url, string? title)
    {
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(Flattened.Of(html));
        var page = PageMetadata.Of(document, url);
        var heading = title ?? page.Title ?? "";
        var text = new PageText();
        if (IsModest(document))
        {
            ReadBody(document, page, heading, text);
        }

        var (words, blocks) = text.Done();
        if (!blocks.Exists(block => block.Kind == BlockKind.Paragraph))
        {
            text = new PageText();
            new PageBlocks(text, heading).Add(document.Body);
            (words, blocks) = text.Done();
        }

        return new Article
        {
            Title = heading,
            Text = words,
            Blocks = blocks,
            Byline = page.Byline,
            Outlet = page.Outlet,
            PublishedAt = page.PublishedAt,
            Url = url ?? page.Url,
        };
    }

    private static void ReadBody(IHtmlDocument document, PageMetadata page, string heading, PageText text)
    {
        PageCleaner.Clean(document);
        using var reader = new Reader((page.Url ?? new Uri("http://localhost/")).AbsoluteUri, document) { MaxElemsToParse = MostElements };
        reader.AddCustomOperationEnd(body => new PageBlocks(text, heading).Add(body));
        try
        {
            reader.GetArticle();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or NullReferenceException or DomException or UriFormatException or FormatException)
        {
            // SmartReader gives up on some broken pages; their paragraphs are taken as they come.
        }
    }

    private static bool IsModest(IHtmlDocument document)
    {
        var count = 0;
        var depth = 0;
        for (INode? node = document.Body; node is not null; node = Next(node, document.Body!, ref depth))
        {
            if (++count > MostElements * 3 || depth > DeepestElement)
            {
                return false;
            }
        }

        return count > 0;
    }

    private static INode? Next(INode node, INode root, ref int depth)
    {
        if (node.FirstChild is { } child)
        {
            depth++;
            return child;
        }

        while (node != root)
        {
            if (node.NextSibling is { } sibling)
            {
                return sibling;
            }

            node = node.Parent!;
            depth--;
        }

        return null;
    }
}
