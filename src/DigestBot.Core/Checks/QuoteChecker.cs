using DigestBot.Core.Questions;

namespace DigestBot.Core.Checks;

/// <summary>Checks remembered quotes against what articles quote. Pure.</summary>
public static class QuoteChecker
{
    /// <summary>The longest text that is compared, in words.</summary>
    private const int MostWords = 1000;

    /// <summary>So many passages, those with most of the words, are compared word by word.</summary>
    private const int MostCompared = 20;

    private const int MostClosest = 2;

    /// <summary>What shares less with the remembered words is not near.</summary>
    private const float LeastNearness = 0.4f;

    /// <summary>As little is enough for one who is asked for, when somebody else said it.</summary>
    private const float LeastNearnessOfAsked = 0.2f;

    /// <summary>What is reported in other words must be that much nearer than what is quoted.</summary>
    private const float IndirectHandicap = 0.1f;

    /// <summary>Checks the words against quotes that may be like them.</summary>
    public static QuoteCheck Check(AskedQuote asked, IReadOnlyList<FoundQuote> like)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(like);
        var words = new ComparedText(asked.Pieces, MostWords);
        if (words.Words.Count == 0)
        {
            return new QuoteCheck { Verdict = CheckVerdict.NotFound };
        }

        var all = Compared(words, like);
        var close = all.FindAll(comparison => comparison.IsClose);
        return close.Count == 0
            ? new QuoteCheck { Verdict = CheckVerdict.NotFound, Closest = Nearest(all, LeastNearness) }
            : Found(asked, all, BestFirst(asked, close));
    }

    /// <summary>Those of the quotes that hold the words, or nearly these, the best first.</summary>
    public static IReadOnlyList<FoundQuote> CloseTo(AskedQuote asked, IReadOnlyList<FoundQuote> like)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(like);
        var words = new ComparedText(asked.Pieces, MostWords);
        var close = Compared(words, like).FindAll(comparison => comparison.IsClose && asked.IsBy(comparison.Speaker));
        return [.. BestFirst(asked, close).Select(comparison => comparison.Found).DistinctBy(quote => (quote.Article, quote.Quote.Span))];
    }

    private static List<Comparison> Compared(ComparedText asked, IReadOnlyList<FoundQuote> like) =>
    [
        .. Passage.Of(like).Select(passage => (Passage: passage, Share: passage.Text.ShareOf(asked))).OrderByDescending(pair => pair.Share).Take(MostCompared)
            .Select(pair => new Comparison(asked, pair.Passage)),
    ];

    // Quoted word for word by the right speaker, then by another; then what is nearest.
    private static List<Comparison> BestFirst(AskedQuote asked, List<Comparison> close) =>
    [
        .. close.OrderBy(comparison => comparison is { IsVerbatim: true, IsIndirect: false } ? 0 : 1)
            .ThenBy(comparison => asked.IsBy(comparison.Speaker) ? 0 : 1)
            .ThenByDescending(comparison => comparison.Likeness - (comparison.IsIndirect ? IndirectHandicap : 0))
            .ThenBy(comparison => comparison.LeftOutCount)
            .ThenBy(comparison => comparison.PublishedAt ?? DateTimeOffset.MaxValue),
    ];

    private static QuoteCheck Found(AskedQuote asked, List<Comparison> all, List<Comparison> close)
    {
        var best = close[0];
        var isBy = asked.IsBy(best.Speaker);
        var same = close.FindAll(other => other.Verdict == best.Verdict && asked.IsBy(other.Speaker) == isBy && other.Likeness >= best.Likeness);
        return new QuoteCheck
        {
            Verdict = isBy ? best.Verdict : CheckVerdict.OtherSpeaker,
            Found = best.Found,
            Mentions = [.. same.Select(comparison => comparison.Found).DistinctBy(quote => (quote.Article, quote.Quote.Span)).OrderBy(quote => quote.PublishedAt ?? DateTimeOffset.MaxValue)],
            Runs = best.Runs(),
            DropsReservation = best.Verdict is CheckVerdict.Partial && best.DropsReservation(),
            Closest = isBy ? [] : Nearest(all.FindAll(comparison => asked.IsBy(comparison.Speaker)), LeastNearnessOfAsked),
        };
    }

    private static List<FoundQuote> Nearest(List<Comparison> all, float least) =>
    [
        .. all.Where(comparison => comparison.AskedShare >= least).OrderByDescending(comparison => comparison.Likeness).Select(comparison => comparison.Found)
            .DistinctBy(quote => FoldedText.Of(quote.Quote.Text), StringComparer.Ordinal).Take(MostClosest),
    ];
}
