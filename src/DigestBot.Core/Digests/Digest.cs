namespace DigestBot.Core.Digests;

/// <summary>What a channel is told at its hour.</summary>
/// <param name="Title">"Morning digest", in the channel's language.</param>
/// <param name="DueAt">The hour it was due, with the offset of the channel's zone.</param>
/// <param name="Stories">Three to ten where there are as many; the best first.</param>
/// <param name="AlsoInTheNews">The headlines of stories left over.</param>
/// <param name="ArticleCount">How many articles it was made from.</param>
/// <param name="SourceCount">How many outlets they come from.</param>
public sealed record Digest(
    string Title,
    DateTimeOffset DueAt,
    IReadOnlyList<DigestStory> Stories,
    IReadOnlyList<DigestHeadline> AlsoInTheNews,
    int ArticleCount,
    int SourceCount)
{
    /// <summary>Minutes it takes to read, at 230 words a minute, at least 1.</summary>
    public int ReadingMinutes { get; init; } = 1;

    /// <summary>Which sources of the channel are not well, one line for who manages it and nobody else; null when all are.</summary>
    public string? Health { get; init; }

    /// <summary>The role to mention, by the platform's own id; null for nobody.</summary>
    public string? Mention { get; init; }

    /// <summary>Whether there is nothing to tell: such a digest is not posted.</summary>
    public bool IsEmpty => Stories.Count == 0;
}
