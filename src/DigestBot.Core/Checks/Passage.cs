using DigestBot.Core.Questions;
using DigestBot.Reading.Quotes;

namespace DigestBot.Core.Checks;

/// <summary>A quote, or several in a row by one speaker in one article, as words to be compared.</summary>
internal sealed class Passage
{
    private const int MostWords = 1500;

    /// <summary>How far two quotes may stand apart to be heard as one: an attribution fits between, not another speaker's paragraph.</summary>
    private const int FarthestApart = 250;

    private readonly int[] firstWords;

    private Passage(IReadOnlyList<FoundQuote> quotes, IEnumerable<string> pieces)
    {
        Quotes = quotes;
        Text = new ComparedText(pieces, MostWords);
        firstWords = new int[Math.Max(1, quotes.Count)];
        for (var i = 1; i < quotes.Count; i++)
        {
            firstWords[i] = firstWords[i - 1] + new ComparedText(quotes[i - 1].Quote.Pieces(), MostWords).Words.Count;
        }
    }

    public IReadOnlyList<FoundQuote> Quotes { get; }

    public ComparedText Text { get; }

    public bool IsIndirect => Quotes[0].Quote.Kind == QuoteKind.Indirect;

    public string? Speaker => Quotes[0].Quote.Speaker;

    public DateTimeOffset? PublishedAt => Quotes[0].PublishedAt;

    /// <summary>Each quote by itself, with and without the attribution that parts it, and each row of quotes that one speaker says in one article.</summary>
    public static IEnumerable<Passage> Of(IReadOnlyList<FoundQuote> quotes)
    {
        var single = quotes.Select(Single);
        var asPrinted = quotes.Where(quote => quote.Quote.Parts.Count > 1 && quote.Quote.Pieces().Count > 1).Select(quote => new Passage([quote], [quote.Quote.Text]));
        var spoken = quotes.Where(quote => quote.Quote is { Kind: not QuoteKind.Indirect, Speaker: not null }).GroupBy(quote => (quote.Article, quote.Quote.Speaker));
        return single.Concat(asPrinted).Concat(spoken.SelectMany(Rows).Select(row => new Passage(row, row.SelectMany(quote => quote.Quote.Pieces()))));
    }

    public static Passage Single(FoundQuote quote) => new([quote], quote.Quote.Pieces());

    /// <summary>Words that belong to no quote in particular.</summary>
    public static Passage OfWords(string words) => new([], words.Split(ComparedText.Between));

    /// <summary>The quote that this word belongs to.</summary>
    public FoundQuote QuoteAt(int word) => Quotes[IndexAt(word)];

    /// <summary>The words of the quotes that both words belong to, from the first of the one up to the last of the other.</summary>
    public (int First, int Last) Around(int first, int last)
    {
        var next = IndexAt(last) + 1;
        return (firstWords[IndexAt(first)], (next < firstWords.Length ? Math.Min(firstWords[next], Text.Words.Count) : Text.Words.Count) - 1);
    }

    private int IndexAt(int word) => Array.FindLastIndex(firstWords, first => first <= word);

    private static IEnumerable<IReadOnlyList<FoundQuote>> Rows(IEnumerable<FoundQuote> quotes)
    {
        var row = new List<FoundQuote>();
        foreach (var quote in quotes.OrderBy(quote => quote.Quote.Span.Start))
        {
            if (row.Count > 0 && quote.Quote.Span.Start - row[^1].Quote.Span.End > FarthestApart)
            {
                if (row.Count > 1)
                {
                    yield return row;
                }

                row = [];
            }

            row.Add(quote);
        }

        if (row.Count > 1)
        {
            yield return row;
        }
    }
}
