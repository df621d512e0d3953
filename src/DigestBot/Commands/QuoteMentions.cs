using DigestBot.Core.Commands;
using DigestBot.Core.Questions;

namespace DigestBot.Commands;

/// <summary>Shows words that several articles report once, with all of their outlets.</summary>
internal static class QuoteMentions
{
    /// <summary>One card for the same words of the same speaker, in the order of the first; the earliest date counts.</summary>
    public static IReadOnlyList<QuoteCard> Merged(IReadOnlyList<FoundQuote> found) =>
    [
        .. found.GroupBy(quote => (Words: FoldedText.Of(string.Join(' ', quote.Quote.Pieces())), Speaker: FoldedText.Of(quote.Quote.Speaker ?? ""), quote.Quote.Kind))
            .Select(group => new QuoteCard(
                group.First().Quote,
                group.Min(quote => quote.PublishedAt),
                [.. group.DistinctBy(quote => quote.Article).Select(SourceCard.Of)])),
    ];
}
