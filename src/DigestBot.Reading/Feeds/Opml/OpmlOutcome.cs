namespace DigestBot.Reading.Feeds.Opml;

/// <summary>What came of reading bytes as a list of feeds.</summary>
public abstract record OpmlOutcome
{
    private OpmlOutcome()
    {
    }

    /// <summary>The bytes hold a list, though perhaps an empty one.</summary>
    public sealed record Read(OpmlDocument Document) : OpmlOutcome;

    /// <summary>They do not; <paramref name="Reason"/> is a clause for people ("it is a web page, not a list of feeds").</summary>
    public sealed record Refused(string Reason) : OpmlOutcome;
}
