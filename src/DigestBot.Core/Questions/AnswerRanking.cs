using DigestBot.Reading.Quotes;

namespace DigestBot.Core.Questions;

/// <summary>Orders the quotes that answer a question.</summary>
public static class AnswerRanking
{
    /// <summary>
    /// The words that were asked for before all else, then quotes that name the topics themselves before those that stand beside them,
    /// what is quoted before what is quoted in part and what is reported, then the newest.
    /// </summary>
    public static IReadOnlyList<FoundQuote> Order(Question question, IReadOnlyList<FoundQuote> found)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(found);
        return question.Order switch
        {
            AnswerOrder.Newest => [.. found.OrderByDescending(quote => quote.PublishedAt ?? DateTimeOffset.MinValue)],
            AnswerOrder.First => [.. found.OrderBy(quote => quote.PublishedAt ?? DateTimeOffset.MaxValue)],
            _ => Best(question, found),
        };
    }

    private static FoundQuote[] Best(Question question, IReadOnlyList<FoundQuote> found)
    {
        var phrase = question.Phrase is null ? null : $" {FoldedText.Of(question.Phrase)} ";
        var topics = question.Topics.Select(WordStem.Of).ToList();
        return
        [
            .. found.OrderBy(quote => phrase is null || HoldsPhrase(quote, phrase) ? 0 : 1)
                .ThenByDescending(quote => Naming(quote, topics))
                .ThenBy(quote => KindRank(quote.Quote.Kind))
                .ThenByDescending(quote => quote.PublishedAt ?? DateTimeOffset.MinValue)
                .ThenBy(quote => quote.Quote.Span.Length),
        ];
    }

    private static bool HoldsPhrase(FoundQuote quote, string phrase) =>
        $" {FoldedText.Of(string.Join(' ', quote.Quote.Pieces()))} ".Contains(phrase, StringComparison.Ordinal);

    // A topic in the quote itself counts for more than all of them beside it. One that stands nowhere here was found in the quote's own sentence.
    private static int Naming(FoundQuote quote, List<string> topics)
    {
        if (topics.Count == 0)
        {
            return 0;
        }

        var own = StemsOf(quote.Quote.Text);
        var beside = StemsOf($"{quote.Quote.Before} {quote.Quote.After}");
        var title = StemsOf(quote.Title);
        return topics.Sum(topic => own.Contains(topic) ? 2 * (topics.Count + 1) : beside.Contains(topic) ? 1 : title.Contains(topic) ? 0 : topics.Count + 1);
    }

    private static HashSet<string> StemsOf(string text) => [.. FoldedText.Of(text).Split(' ').Select(WordStem.Of)];

    private static int KindRank(QuoteKind kind) => kind switch
    {
        QuoteKind.Direct => 0,
        QuoteKind.Mixed => 1,
        _ => 2,
    };
}
