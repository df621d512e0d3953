using DigestBot.Fetching;
using DigestBot.Reading.Articles;
using DigestBot.Reading.Feeds;

namespace DigestBot.Intake.Sources;

/// <summary>What stands at an address that somebody wants to follow.</summary>
internal abstract record FoundSource
{
    private FoundSource()
    {
    }

    /// <summary>A feed, at the address or on the page there.</summary>
    /// <param name="Address">Where the feed itself is.</param>
    /// <param name="Content">What it holds now.</param>
    /// <param name="Page">How it was fetched.</param>
    /// <param name="Others">Other feeds that the page names.</param>
    public sealed record OfFeed(Uri Address, Feed Content, FetchOutcome.Fetched Page, IReadOnlyList<FoundFeed> Others) : FoundSource;

    /// <summary>An article, and no feed.</summary>
    public sealed record OfArticle(Uri Address, ReadArticle Article, FetchOutcome.Fetched Page) : FoundSource;

    /// <summary>Neither. <paramref name="Reason"/> is a clause; <paramref name="Failure"/> is null where the page could be fetched.</summary>
    public sealed record Nothing(string Reason, FetchOutcome? Failure) : FoundSource;
}
