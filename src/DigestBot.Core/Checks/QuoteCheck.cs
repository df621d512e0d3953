using DigestBot.Core.Questions;

namespace DigestBot.Core.Checks;

/// <summary>What came out of checking a remembered quote.</summary>
public sealed record QuoteCheck
{
    /// <summary>The verdict.</summary>
    public required CheckVerdict Verdict { get; init; }

    /// <summary>The quote it is about; null where none is near.</summary>
    public FoundQuote? Found { get; init; }

    /// <summary>All quotes that give the same verdict with the same words, the earliest first; <see cref="Found"/> among them.</summary>
    public IReadOnlyList<FoundQuote> Mentions { get; init; } = [];

    /// <summary>The quote beside the remembered words, in order.</summary>
    public IReadOnlyList<WordRun> Runs { get; init; } = [];

    /// <summary>Whether what is left out takes something back: "not", "but", "if", "only".</summary>
    public bool DropsReservation { get; init; }

    /// <summary>What comes nearest: for a quote that was not found, and of the speaker who was asked for where somebody else said it. At most two.</summary>
    public IReadOnlyList<FoundQuote> Closest { get; init; } = [];
}
