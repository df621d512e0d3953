using DigestBot.Core.Utterances;

namespace DigestBot.Core.Questions;

/// <summary>What somebody said once, in all of the articles that have it.</summary>
public sealed record Statement
{
    private readonly IReadOnlyList<FoundQuote> found;

    /// <summary>Makes a statement of quotes that are one; at least one, the one that answers the question best first.</summary>
    public Statement(IReadOnlyList<FoundQuote> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        this.found = found;
        First = found[0];
        Mentions =
        [
            .. found.Select(quote => quote.ToMention()).Concat(found.SelectMany(quote => quote.Others))
                .DistinctBy(mention => (mention.Article, FoldedText.Of(mention.Words))),
        ];
        Wordings = UtteranceWordings.Of(Mentions);
    }

    /// <summary>The quote that is shown.</summary>
    public FoundQuote First { get; }

    /// <summary>Where it is printed: what was found first, then all other articles that are known to have the same utterance.</summary>
    public IReadOnlyList<UtteranceMention> Mentions { get; }

    /// <summary>The different words of it, the base wording first.</summary>
    public IReadOnlyList<UtteranceWording> Wordings { get; }

    /// <summary>The same, shown in its base wording where that was found, else in the longest one.</summary>
    public Statement InBaseWording() => new([.. found.OrderByDescending(quote => FoldedText.Of(quote.ToMention().Words) == FoldedText.Of(Wordings[0].Words)).ThenByDescending(quote => quote.Quote.Span.Length)]);

    /// <summary>Who prints it, each once, in the order of the mentions.</summary>
    public IReadOnlyList<string> Outlets => [.. Mentions.Select(mention => mention.Source).Distinct(StringComparer.Ordinal)];

    /// <summary>The earliest date of publication; null when none is known.</summary>
    public DateTimeOffset? SaidAt => Mentions.Min(mention => mention.PublishedAt);
}
