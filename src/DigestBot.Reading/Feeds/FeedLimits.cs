namespace DigestBot.Reading.Feeds;

/// <summary>How much of a feed is read, whatever stands in it. Lengths are in UTF-16 code units.</summary>
public static class FeedLimits
{
    /// <summary>Longer feeds are refused.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    /// <summary>Entries after these are left out.</summary>
    public const int MaxEntries = 5000;

    /// <summary>Feeds of an OPML list after these are left out.</summary>
    public const int MaxListedFeeds = 10_000;

    /// <summary>Elements nested deeper are left out.</summary>
    public const int MaxDepth = 256;

    internal const int MaxTitle = 2000;

    internal const int MaxShortField = 4096;

    /// <summary>Characters of one entry's text after these are left out.</summary>
    public const int MaxContent = 1024 * 1024;

    internal const int MaxCategories = 50;

    internal const int MaxAttributes = 64;
}
