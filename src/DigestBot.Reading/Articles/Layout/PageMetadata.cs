using AngleSharp.Html.Dom;
using DigestBot.Reading.Language;

namespace DigestBot.Reading.Articles.Layout;

/// <summary>What a page says of itself, by trust: JSON-LD, then Open Graph and meta elements, then what stands on it.</summary>
internal sealed record PageMetadata
{
    public string? Title { get; private init; }

    public string? Byline { get; private init; }

    public string? Outlet { get; private init; }

    public DateTimeOffset? PublishedAt { get; private init; }

    public Uri? Url { get; private init; }

    /// <summary>Reads the page; <paramref name="url"/> is where it was fetched from, if it was.</summary>
    public static PageMetadata Of(IHtmlDocument document, Uri? url)
    {
        var linked = LinkedData.Of(document);
        var meta = MetaOf(document);
        var outlet = linked.Outlet ?? meta.GetValueOrDefault("og:site_name") ?? meta.GetValueOrDefault("application-name");
        return new PageMetadata
        {
            Title = linked.Title ?? WithoutOutlet(meta.GetValueOrDefault("og:title") ?? meta.GetValueOrDefault("twitter:title"), outlet)
                ?? OnlyHeading(document) ?? WithoutOutlet(OneLine(document.Title), outlet ?? LastWordOf(OneLine(document.Title))),
            Byline = Names.WithoutBy(linked.Byline ?? Author(meta) ?? BylineOn(document) ?? "") is { Length: > 0 } byline ? byline : null,
            Outlet = outlet,
            PublishedAt = linked.PublishedAt ?? Dates.TryRead(meta.GetValueOrDefault("article:published_time") ?? meta.GetValueOrDefault("date") ?? meta.GetValueOrDefault("dc.date") ?? TimeOn(document)),
            Url = Addresses.TryRead(document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), url)
                ?? Addresses.TryRead(meta.GetValueOrDefault("og:url"), url) ?? linked.Url ?? url,
        };
    }

    // The first of a name counts.
    private static Dictionary<string, string> MetaOf(IHtmlDocument document)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in document.GetElementsByTagName("meta"))
        {
            if ((meta.GetAttribute("property") ?? meta.GetAttribute("name")) is { } name && OneLine(meta.GetAttribute("content")) is { } content)
            {
                found.TryAdd(name, content);
            }
        }

        return found;
    }

    // An address stands in some pages where the author's name should.
    private static string? Author(Dictionary<string, string> meta) =>
        (meta.GetValueOrDefault("author") ?? meta.GetValueOrDefault("article:author")) is { } author && !author.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? author : null;

    private static string? BylineOn(IHtmlDocument document) =>
        OneLine(document.QuerySelector("[rel=author], [itemprop=author], .byline, .author")?.TextContent) is { Length: < 100 } line ? line : null;

    private static string? TimeOn(IHtmlDocument document) => document.QuerySelector("article time[datetime], time[datetime]")?.GetAttribute("datetime");

    // A heading of a word or two that the page's title does not repeat names the site.
    private static string? OnlyHeading(IHtmlDocument document)
    {
        var headings = document.GetElementsByTagName("h1");
        var heading = OneLine((headings.Length == 1 ? headings[0] : document.QuerySelector("article h1"))?.TextContent);
        return heading is null || WordCount.Of(heading) > 2 || WithoutOutlet(OneLine(document.Title), heading)?.Contains(heading, StringComparison.OrdinalIgnoreCase) != false ? heading : null;
    }

    // "Ferry strike ends | Harbour Gazette" without the outlet's name.
    private static string? WithoutOutlet(string? title, string? outlet)
    {
        if (title is null)
        {
            return null;
        }

        foreach (var mark in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — ", " :: "])
        {
            var at = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (at > 0 && (mark is " | " || string.Equals(title[(at + mark.Length)..].Trim(), outlet, StringComparison.OrdinalIgnoreCase)))
            {
                return title[..at].Trim();
            }
        }

        return title;
    }

    // A page that names its outlet nowhere else names it here: "Dam above Hallin holds - Ledger".
    private static string? LastWordOf(string? title) =>
        title?.LastIndexOf(' ') is { } space and > 0 && char.IsUpper(title[space + 1]) ? title[(space + 1)..] : null;

    private static string? OneLine(string? text)
    {
        var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line;
    }
}
