using DigestBot.Reading.Quotes;

namespace DigestBot.Commands;

/// <summary>The few quotes of an article that stand for the rest.</summary>
internal static class KeyQuotes
{
    private const int Most = 3;

    /// <summary>The surest and longest, but in the order of the text, and one speaker not twice before another comes once.</summary>
    public static IEnumerable<Quote> Of(IReadOnlyList<Quote> quotes) =>
        quotes.Where(quote => quote is { Kind: not QuoteKind.Indirect, Speaker: not null, Confidence: not Confidence.Unclear })
            .OrderByDescending(quote => quote.Kind == QuoteKind.Direct)
            .ThenByDescending(quote => quote.Confidence)
            .ThenByDescending(quote => quote.Text.Length)
            .GroupBy(quote => quote.Speaker, StringComparer.Ordinal)
            .SelectMany(group => group.Index())
            .OrderBy(ranked => ranked.Index)
            .Take(Most)
            .Select(ranked => ranked.Item)
            .OrderBy(quote => quote.Span.Start);
}
