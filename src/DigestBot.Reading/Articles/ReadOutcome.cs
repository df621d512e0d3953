namespace DigestBot.Reading.Articles;

/// <summary>What came of reading bytes as an article.</summary>
public abstract record ReadOutcome
{
    private ReadOutcome()
    {
    }

    /// <summary>The bytes hold an article.</summary>
    public sealed record Read(ReadArticle Article) : ReadOutcome;

    /// <summary>They do not; <paramref name="Reason"/> is a clause for people ("it is empty").</summary>
    public sealed record Refused(string Reason) : ReadOutcome;
}
