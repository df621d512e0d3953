namespace DigestBot.Core.Sources;

/// <summary>An entry as a feed shows it.</summary>
public sealed record SeenEntry
{
    /// <summary>What it is known by within its source: its guid, else its address, else a fingerprint of its words; at most 200 characters.</summary>
    public required string Key { get; init; }

    /// <summary>The article's canonical address (<see cref="Articles.CanonicalUrl"/>); null when the entry has none.</summary>
    public string? Address { get; init; }

    /// <summary>The article's address as the feed gives it; null when it gives none.</summary>
    public Uri? Link { get; init; }

    /// <summary>The headline, plain text; may be empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>The feed's own words for it as HTML: the whole article or a teaser; may be empty.</summary>
    public string Content { get; init; } = "";

    /// <summary>The author; null when not given.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published; null when not given.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Changes when the feed changes the entry's words or date.</summary>
    public required string Fingerprint { get; init; }
}
