using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using SmartReader;

namespace DigestBot.Reading.Articles.Layout;

/// <summary>Reads a web page: the body by SmartReader, then block by block what belongs to the article.</summary>
internal static class HtmlArticle
{
    /// <summary>
    /// Larger or deeper pages are not given to SmartReader, whose time grows with the square of both: all their paragraphs are taken.
    /// Of pages of news hardly one has 1,500 elements or nests 40 deep.
    /// </summary>
    private const int MostNodes = 10_000;

    private const int DeepestElement = 80;

    private static readonly HtmlParserOptions Options = new() { IsScripting = false, SkipComments = true, DisableElementPositionTracking = true, ShouldEmitAttribute = IsRead };

    public static Article Read(string html, Uri? url, string? title)
    {
        var document = new HtmlParser(Options).ParseDocument(PageSource.Prepared(html));
        var page = PageMetadata.Of(document, url);
        var heading = title ?? page.Title ?? "";
        var text = new PageText();
        if (document.Body is { } whole && NodesIn(whole, 0) <= MostNodes)
        {
            PageCleaner.Clean(document);
            ReadBody(document, heading, text);
        }

        var (words, blocks) = text.Bare();
        if (!blocks.Exists(block => block.Kind == BlockKind.Paragraph))
        {
            text = new PageText();
            new PageBlocks(text, heading).Add(document.Body);
            (words, blocks) = text.Bare();
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

    // The attributes that metadata, cleaning and SmartReader look at: the others are most of a page's.
    private static bool IsRead(ref StructHtmlToken token, ReadOnlyMemory<char> name) => name.Span is
        "class" or "id" or "role" or "rel" or "itemprop" or "hidden" or "aria-hidden" or "aria-modal" or "style" or "name" or "property" or "content"
        or "type" or "href" or "datetime" or "lang" or "rowspan" or "colspan" or "summary";

    private static void ReadBody(IHtmlDocument document, string heading, PageText text)
    {
        TellTitle(document, heading);
        using var reader = new Reader("http://localhost/", document) { DisableJSONLD = true, IsNodeVisible = _ => false };
        reader.AddCustomOperationEnd(body =>
        {
            new PageBlocks(text, heading).Add(body);

            // SmartReader would go on to write it down, as HTML and as text.
            body.TextContent = "";
        });
        try
        {
            reader.GetArticle();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or NullReferenceException or DomException or UriFormatException or FormatException)
        {
            // SmartReader gives up on some broken pages; their paragraphs are taken as they come.
        }
    }

    // SmartReader leaves out the heading that repeats the title; the other metadata are read already.
    private static void TellTitle(IHtmlDocument document, string heading)
    {
        if (document.Head is not { } head)
        {
            return;
        }

        head.TextContent = "";
        var meta = document.CreateElement("meta");
        meta.SetAttribute("property", "og:title");
        meta.SetAttribute("content", heading);
        head.AppendChild(meta);
    }

    // Counted up to the most; too deep is too many.
    private static int NodesIn(INode node, int depth)
    {
        if (depth > DeepestElement)
        {
            return MostNodes + 1;
        }

        var count = 1;
        foreach (var child in node.ChildNodes)
        {
            count += NodesIn(child, depth + 1);
            if (count > MostNodes)
            {
                break;
            }
        }

        return count;
    }
}
