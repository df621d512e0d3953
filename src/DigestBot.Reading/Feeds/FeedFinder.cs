using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DigestBot.Reading.Articles;
using DigestBot.Reading.Articles.Layout;

namespace DigestBot.Reading.Feeds;

/// <summary>Finds the feeds of a site on one of its pages.</summary>
public static class FeedFinder
{
    private const int MaxFeeds = 20;
    private const int LongestPage = 2 * 1024 * 1024;

    private static readonly HtmlParserOptions Options = new() { IsScripting = false, SkipComments = true, DisableElementPositionTracking = true };

    private static readonly FrozenSet<string> FeedTypes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/x-rss+xml", "application/x.atom+xml",
        "application/xml", "text/xml", "text/rss", "text/rss+xml", "text/atom", "text/atom+xml", "application/rss", "application/atom");

    /// <summary>
    /// The feeds that the page declares, in its order, feeds of comments last; where it declares none, those that its links look like.
    /// </summary>
    public static IReadOnlyList<FoundFeed> Find(string html, Uri address)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(address);
        var page = html.Length > LongestPage ? html[..LongestPage] : html;
        var document = new HtmlParser(Options).ParseDocument(PageSource.Prepared(page));
        var site = Addresses.TryRead(document.QuerySelector("base[href]")?.GetAttribute("href"), address) ?? address;
        var declared = Each(document.GetElementsByTagName("link").Where(IsDeclared), site, link => link.GetAttribute("title"));
        return declared.Count > 0 ? declared : Each(document.QuerySelectorAll("a[href]").Where(link => LooksLikeFeed(AddressOf(link, site))), site, link => link.TextContent);
    }

    /// <summary>The same for a page as it was fetched, with the charset its server names; none for bytes that are no text.</summary>
    public static IReadOnlyList<FoundFeed> Find(ReadOnlySpan<byte> bytes, string? charset, Uri address) =>
        TextDecoder.Decode(bytes, charset) is { } html ? Find(html, address) : [];

    private static List<FoundFeed> Each(IEnumerable<IElement> links, Uri site, Func<IElement, string?> title)
    {
        var found = links.Select(link => (Address: AddressOf(link, site), Title: PlainText.OfText(title(link) ?? "")))
            .Where(feed => feed.Address is not null)
            .DistinctBy(feed => feed.Address!.GetLeftPart(UriPartial.Query), StringComparer.Ordinal)
            .Select(feed => new FoundFeed(feed.Address!, feed.Title.Length > FeedLimits.MaxTitle ? "" : feed.Title))
            .Take(MaxFeeds)
            .ToList();
        return [.. found.Where(feed => !IsOfComments(feed)), .. found.Where(IsOfComments)];
    }

    private static Uri? AddressOf(IElement link, Uri site) => Addresses.TryRead(link.GetAttribute("href"), site);

    private static bool IsDeclared(IElement link)
    {
        var relations = (link.GetAttribute("rel") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (relations.Contains("feed", StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        var type = (link.GetAttribute("type") ?? "").Split(';')[0].Trim();
        return relations.Contains("alternate", StringComparer.OrdinalIgnoreCase)
            && (FeedTypes.Contains(type) || (type.Equals("application/json", StringComparison.OrdinalIgnoreCase) && NamesFeed(link)));
    }

    // Any interface may call itself JSON, and some blogs declare theirs for every post.
    private static bool NamesFeed(IElement link)
    {
        var words = $"{link.GetAttribute("href")} {link.GetAttribute("title")}";
        return words.Contains("feed", StringComparison.OrdinalIgnoreCase) && !words.Contains("wp-json", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsOfComments(FoundFeed feed) =>
        feed.Address.AbsolutePath.Contains("comment", StringComparison.OrdinalIgnoreCase) || feed.Title.Contains("comment", StringComparison.OrdinalIgnoreCase)
        || feed.Title.Contains("Kommentar", StringComparison.OrdinalIgnoreCase) || feed.Title.Contains("comentario", StringComparison.OrdinalIgnoreCase);

    private static bool LooksLikeFeed(Uri? address)
    {
        if (address is null)
        {
            return false;
        }

        var path = address.AbsolutePath.TrimEnd('/').ToLowerInvariant();
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name is "feed" or "feeds" or "rss" or "rss2" or "atom" or "rdf" or "feed.json" or "feed.php" or "rss.php"
            || name.EndsWith(".rss", StringComparison.Ordinal) || name.EndsWith(".rdf", StringComparison.Ordinal) || name.EndsWith(".atom", StringComparison.Ordinal)
            || (name.EndsWith(".xml", StringComparison.Ordinal) && !name.StartsWith("sitemap", StringComparison.Ordinal))
            || address.Query.Contains("feed=", StringComparison.OrdinalIgnoreCase) || address.Query.Contains("format=feed", StringComparison.OrdinalIgnoreCase);
    }
}
