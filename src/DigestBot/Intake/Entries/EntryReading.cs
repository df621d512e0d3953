using DigestBot.Reading.Articles;

namespace DigestBot.Intake.Entries;

/// <summary>What came of reading an entry's article.</summary>
internal abstract record EntryReading
{
    private EntryReading()
    {
    }

    /// <summary>An article, from its page or from the feed's own words; <paramref name="Addresses"/> are all it is known by.</summary>
    public sealed record Read(ReadArticle Article, IReadOnlyList<Uri> Addresses) : EntryReading;

    /// <summary>The page may be there later.</summary>
    public sealed record TryLater(string Reason, TimeSpan? RetryAfter) : EntryReading;

    /// <summary>Neither the page nor the feed tells anything.</summary>
    public sealed record Nothing(string Reason) : EntryReading;
}
