namespace DigestBot.Reading.Articles;

/// <summary>The bounds of what is read and told.</summary>
public sealed record ReadingLimits
{
    /// <summary>The limits used when nothing else is said.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>The largest file read, in bytes.</summary>
    public int MaxBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>The most sentences in a summary; at least 1.</summary>
    public int SummarySentences { get; init; } = 3;

    /// <summary>The most words in a summary; its first sentence stands even when longer.</summary>
    public int SummaryWords { get; init; } = 60;
}
