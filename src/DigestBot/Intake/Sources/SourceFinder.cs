using DigestBot.Fetching;
using DigestBot.Intake.Pages;
using DigestBot.Reading.Feeds;

namespace DigestBot.Intake.Sources;

/// <summary>Finds out what an address is: a feed, a page that names its feed, or an article.</summary>
internal sealed class SourceFinder(WebFetcher fetcher, PageReader pages)
{
    private const int MostCandidates = 4;
    private const int FewestWords = 50;

    // Where the usual publishing systems have their feeds when a page does not name them.
    private static readonly string[] UsualPaths = ["feed", "rss", "feed.xml", "atom.xml", "rss.xml", "index.xml"];

    public async Task<FoundSource> FindAsync(Uri address, CancellationToken cancellationToken)
    {
        var outcome = await fetcher.FetchAsync(FetchRequest.ForFeed(address, null), cancellationToken);
        if (outcome is not FetchOutcome.Fetched page)
        {
            return new FoundSource.Nothing(ReasonOf(outcome), outcome);
        }

        if (FeedIn(page) is { } feed)
        {
            return new FoundSource.OfFeed(page.MovedTo ?? address, feed, page, []);
        }

        var named = FeedFinder.Find(page.Body, page.Charset, page.Address);
        if (await FirstAsync(named, cancellationToken) is { } found)
        {
            // A page whose feed cannot be had at the moment is no article for that.
            return found;
        }

        if (pages.Read(page) is PageOutcome.Read read && read.Article.Article.CountWords() >= FewestWords)
        {
            return new FoundSource.OfArticle(page.Address, read.Article, page);
        }

        return await FirstAsync(Usual(page.Address), cancellationToken) is FoundSource.OfFeed usual
            ? usual
            : new FoundSource.Nothing("no feed was found there, and the page is no article", null);
    }

    /// <summary>The feed in what was fetched; null when there is none.</summary>
    public static Feed? FeedIn(FetchOutcome.Fetched page) => FeedReader.Read(page.Body, page.ContentType, page.Address) is FeedOutcome.Read read ? read.Feed : null;

    /// <summary>Why nothing was fetched, a clause.</summary>
    public static string ReasonOf(FetchOutcome outcome) => outcome switch
    {
        FetchOutcome.Failed failed => failed.Reason,
        FetchOutcome.Blocked blocked => blocked.Reason,
        FetchOutcome.Gone => "it is gone for good (410 Gone)",
        _ => "the server sent nothing",
    };

    // The first that can be read, else the failure that may pass, if one may; null when none is a feed.
    private async Task<FoundSource?> FirstAsync(IReadOnlyList<FoundFeed> candidates, CancellationToken cancellationToken)
    {
        FoundSource? passing = null;
        foreach (var candidate in candidates.Take(MostCandidates))
        {
            var outcome = await fetcher.FetchAsync(FetchRequest.ForFeed(candidate.Address, null), cancellationToken);
            if (outcome is FetchOutcome.Fetched page && FeedIn(page) is { } feed)
            {
                return new FoundSource.OfFeed(page.MovedTo ?? candidate.Address, feed, page, [.. candidates.Where(other => other != candidate)]);
            }

            if (outcome is FetchOutcome.Failed { Problem: not FetchProblem.NoSuchHost and { MayHelpLater: true } } failed)
            {
                passing ??= new FoundSource.Nothing($"its feed {candidate.Address} cannot be read: {failed.Reason}", failed);
            }
        }

        return passing;
    }

    private static IReadOnlyList<FoundFeed> Usual(Uri page) => [.. UsualPaths.Select(path => new FoundFeed(new Uri(page, $"/{path}"), ""))];
}
