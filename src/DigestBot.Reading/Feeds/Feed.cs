namespace DigestBot.Reading.Feeds;

/// <summary>What a feed says of itself, and its entries in the order it gives them.</summary>
public sealed record Feed
{
    /// <summary>The feed's own lasting name; null where it gives none.</summary>
    public string? Id { get; init; }

    /// <summary>One line of plain text; empty where it gives none.</summary>
    public required string Title { get; init; }

    /// <summary>Where the site stands; absolute unless there was nothing to complete it by.</summary>
    public string? Link { get; init; }

    /// <summary>Where the feed says that it stands itself.</summary>
    public string? Self { get; init; }

    /// <summary>A language tag as it was given ("en-gb").</summary>
    public string? Language { get; init; }

    /// <summary>How often it asks to be read.</summary>
    public TimeSpan? RefreshEvery { get; init; }

    /// <summary>At most <see cref="FeedLimits.MaxEntries"/>.</summary>
    public required IReadOnlyList<FeedEntry> Entries { get; init; }
}
