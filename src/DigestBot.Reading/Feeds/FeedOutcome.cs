namespace DigestBot.Reading.Feeds;

/// <summary>What came of reading bytes as a feed.</summary>
public abstract record FeedOutcome
{
    private FeedOutcome()
    {
    }

    /// <summary>The bytes hold a feed, or as much of one as could be read.</summary>
    public sealed record Read(Feed Feed) : FeedOutcome;

    /// <summary>They do not; <paramref name="Reason"/> is a clause for people ("it is a web page, not a feed").</summary>
    public sealed record Refused(string Reason) : FeedOutcome;
}
