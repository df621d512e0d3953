namespace DigestBot.Reading.Feeds;

/// <summary>One entry of a feed. What the feed does not give is null.</summary>
public sealed record FeedEntry
{
    /// <summary>The entry's lasting name as it was given; see <see cref="EntryIds"/> for when to trust it.</summary>
    public string? Id { get; init; }

    /// <summary>One line of plain text; empty where the feed gives none.</summary>
    public required string Title { get; init; }

    /// <summary>Where the article stands; absolute unless there was nothing to complete it by.</summary>
    public string? Link { get; init; }

    /// <summary>When it came out, in UTC.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it was last changed, in UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>HTML, not sanitised; often no more than a teaser.</summary>
    public string? Summary { get; init; }

    /// <summary>HTML, not sanitised: the whole article, where the feed carries it.</summary>
    public string? Content { get; init; }

    /// <summary>Who wrote it, as plain text; several are parted by commas.</summary>
    public string? Author { get; init; }

    /// <summary>What it is filed under, in the feed's order.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];
}
