namespace DigestBot.Core.Stories;

/// <summary>The numbers by which stories are put together, chosen by <c>score-stories</c> of the benchmarks.</summary>
internal sealed record StoryTuning
{
    public static StoryTuning Usual { get; } = new();

    /// <summary>Two groups are one story when they are this much as alike as their own articles are.</summary>
    public double Threshold { get; init; } = 0.72;

    /// <summary>How alike two articles about one event are before anything is known of the story.</summary>
    public double Expected { get; init; } = 0.32;

    /// <summary>How many pairs of articles that expectation weighs as much as.</summary>
    public double ExpectedPairs { get; init; } = 3;

    /// <summary>How much easier a small group joins a large one, which tells more surely what it is about.</summary>
    public double SizeBonus { get; init; } = 0.3;

    /// <summary>What the headline and first lines weigh beside the text as a whole, which weighs 1.</summary>
    public double HeadShare { get; init; } = 0.4;

    /// <summary>What the names weigh.</summary>
    public double NameShare { get; init; } = 1.4;

    /// <summary>What the numbers weigh.</summary>
    public double NumberShare { get; init; } = 0.3;

    /// <summary>The share of each kind of term, by <see cref="TermKind"/>.</summary>
    public double ShareOf(TermKind kind) => kind switch
    {
        TermKind.Head => HeadShare,
        TermKind.Name => NameShare,
        TermKind.Number => NumberShare,
        _ => 1,
    };
}
