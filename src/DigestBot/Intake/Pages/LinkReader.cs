using DigestBot.Core.Articles;
using DigestBot.Fetching;
using DigestBot.Intake.Entries;
using DigestBot.Intake.Sources;
using DigestBot.Reading.Articles;
using DigestBot.Reading.Feeds;

namespace DigestBot.Intake.Pages;

/// <summary>Reads a link on demand: the page's full text, or where it gives none the words of the feed that the page names.</summary>
internal sealed class LinkReader(WebFetcher fetcher, PageReader pages, FeedArticle feeds, TimeProvider time)
{
    /// <summary>A page that gives fewer words may show more in its feed.</summary>
    private const int FewestWords = 60;

    /// <summary>Whatever goes wrong is an outcome. Nothing is kept.</summary>
    public async Task<PageOutcome> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        var outcome = await fetcher.FetchAsync(FetchRequest.ForPage(address), cancellationToken);
        var read = pages.Read(outcome);
        if (outcome is not FetchOutcome.Fetched page || read is PageOutcome.Read { Article.Article: var article } && article.CountWords() >= FewestWords)
        {
            return read;
        }

        var words = read is PageOutcome.Read few ? few.Article.Article.CountWords() : 0;
        var teaser = await TeaserAsync(page, address, cancellationToken);
        return teaser is not null && teaser.Article.CountWords() > words ? new PageOutcome.Read(teaser, page.Address) : read;
    }

    private async Task<ReadArticle?> TeaserAsync(FetchOutcome.Fetched page, Uri address, CancellationToken cancellationToken)
    {
        var named = FeedFinder.Find(page.Body, page.Charset, page.Address);
        if (named.Count == 0
            || await fetcher.FetchAsync(FetchRequest.ForFeed(named[0].Address, null), cancellationToken) is not FetchOutcome.Fetched fetched
            || SourceFinder.FeedIn(fetched) is not { } feed)
        {
            return null;
        }

        string?[] wanted = [CanonicalUrl.Of(address), CanonicalUrl.Of(page.Address)];
        var entry = FeedEntries.Of(feed, time.GetUtcNow()).FirstOrDefault(entry => entry.Address is not null && wanted.Contains(entry.Address));
        return entry is null ? null : feeds.Read(entry, feed.Title);
    }
}
