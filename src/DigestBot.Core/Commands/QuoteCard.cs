using DigestBot.Reading.Quotes;

namespace DigestBot.Core.Commands;

/// <summary>A quote as people are shown it. Words of kind <see cref="QuoteKind.Indirect"/> are never put inside quotation marks.</summary>
/// <param name="Quote">The quote.</param>
/// <param name="SaidAt">The article's date; null when not given.</param>
/// <param name="Sources">The articles it stands in, at least one.</param>
public sealed record QuoteCard(Quote Quote, DateTimeOffset? SaidAt, IReadOnlyList<CardSource> Sources)
{
    /// <summary>How many wordings the articles have.</summary>
    public int Wordings { get; init; } = 1;

    /// <summary>What can be asked about it next, each answered on its own: its context, its wordings, a citation.</summary>
    public IReadOnlyList<ReplyButton> Actions { get; init; } = [];

    /// <summary>The words again, with those in bold that were asked for; empty where none stand out.</summary>
    public IReadOnlyList<TextRun> Marked { get; init; } = [];
}
