using DigestBot.Core.Articles;
using DigestBot.Core.Sources;
using DigestBot.Intake.Pages;
using DigestBot.Reading.Articles;

namespace DigestBot.Intake.Entries;

/// <summary>Reads the article behind an entry: its page, or the feed's own words where they are the whole text or the page gives none.</summary>
internal sealed class EntryReader(PageReader pages, FeedArticle feed)
{
    /// <summary>A feed that gives so many words of an entry gives the article: its page need not be fetched.</summary>
    private const int WordsOfWhole = 250;

    /// <param name="entry">The entry.</param>
    /// <param name="outlet">The feed's name.</param>
    /// <param name="isLastTry">Whether there is no later: the feed's words are taken when the page cannot be had now.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<EntryReading> ReadAsync(SeenEntry entry, string outlet, bool isLastTry, CancellationToken cancellationToken)
    {
        var teaser = feed.Read(entry, outlet);

        // A link to the whole site shows what is news there at the moment, not this entry's article.
        if (entry.Link is null || CanonicalUrl.Of(entry.Link) is null || teaser?.Article.CountWords() >= WordsOfWhole)
        {
            return FromFeed(entry, teaser, "the entry has neither a page nor words");
        }

        return await pages.ReadAsync(entry.Link, cancellationToken) switch
        {
            PageOutcome.Read read when IsBest(entry, read.Article.Article, teaser?.Article) => new EntryReading.Read(WithFeedDetails(read.Article, entry, outlet), AddressesOf(entry, read)),
            PageOutcome.Read => FromFeed(entry, teaser, "the page shows something else than the entry"),
            PageOutcome.Unreadable { IsMissing: true } missing when teaser is null && !isLastTry => new EntryReading.TryLater(missing.Reason, null),
            PageOutcome.Unreadable unreadable => FromFeed(entry, teaser, unreadable.Reason),
            PageOutcome.TryLater later when isLastTry => FromFeed(entry, teaser, later.Reason),
            PageOutcome.TryLater later => new EntryReading.TryLater(later.Reason, later.RetryAfter),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static EntryReading FromFeed(SeenEntry entry, ReadArticle? teaser, string otherwise) => teaser is null
        ? new EntryReading.Nothing(otherwise)
        : new EntryReading.Read(teaser, entry.Link is null ? [] : [entry.Link]);

    private static bool IsBest(SeenEntry entry, Article page, Article? teaser) =>
        page.CountWords() > 0
        && (teaser is null || page.CountWords() >= teaser.CountWords())
        && PageFit.IsArticleOf(entry, page, teaser);

    private static IReadOnlyList<Uri> AddressesOf(SeenEntry entry, PageOutcome.Read read) =>
        [entry.Link!, read.Address, .. read.Article.Article.Url is { } own ? [own] : Array.Empty<Uri>()];

    // The feed knows the date best: pages show that of their last change, or none.
    private static ReadArticle WithFeedDetails(ReadArticle read, SeenEntry entry, string outlet)
    {
        var article = read.Article;
        return read with
        {
            Article = article with
            {
                Title = article.Title.Length > 0 ? article.Title : entry.Title,
                Byline = article.Byline ?? entry.Author,
                Outlet = article.Outlet ?? (outlet.Length > 0 ? outlet : null),
                PublishedAt = entry.PublishedAt ?? article.PublishedAt,
            },
        };
    }
}
