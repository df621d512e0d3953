using DigestBot.Core.Utterances;
using DigestBot.Reading.Quotes;

namespace DigestBot.Core.Questions;

/// <summary>Tells which quotes are one statement: those that are kept as one utterance, and the very same words of one speaker.</summary>
public static class StatementGroups
{
    /// <summary>The statements in the order of their first quotes.</summary>
    public static IReadOnlyList<Statement> Of(IReadOnlyList<FoundQuote> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var groups = new List<List<FoundQuote>>();
        var byUtterance = new Dictionary<UtteranceId, List<FoundQuote>>();
        var byWords = new Dictionary<(string Speaker, bool IsIndirect, string Words), List<FoundQuote>>();
        foreach (var quote in found)
        {
            var words = (FoldedText.Of(quote.Quote.Speaker ?? ""), quote.Quote.Kind == QuoteKind.Indirect, FoldedText.Of(string.Join(' ', quote.Quote.Pieces())));
            var group = (quote.Utterance is { } utterance ? byUtterance.GetValueOrDefault(utterance) : null) ?? byWords.GetValueOrDefault(words);
            if (group is null)
            {
                groups.Add(group = []);
            }

            group.Add(quote);
            byWords.TryAdd(words, group);
            if (quote.Utterance is { } one)
            {
                byUtterance.TryAdd(one, group);
            }
        }

        return [.. groups.Select(group => new Statement(group))];
    }
}
