using DigestBot.Reading.Language;

namespace DigestBot.Reading.Quotes;

/// <summary>Chooses the attribution that governs a quoted span: the one beside it before one further off.</summary>
internal sealed class AttributionChooser(AnalysedText article, IReadOnlyList<QuotedSpan> spans, IReadOnlyList<Attribution> attributions)
{
    /// <summary>From this score on, the attribution stands right beside the span.</summary>
    public const int Beside = 95;

    private const int Governing = 80;

    private readonly List<Token> tokens = article.Tokens;

    /// <summary>The index of the attribution that governs the span, and how surely it does: from 0, or -1 for none, to 100.</summary>
    public (int Index, int Score) Best(QuotedSpan span)
    {
        var opens = article.SentenceOf[span.First];
        var closes = article.SentenceOf[span.Last];
        var (best, bestScore) = (-1, 0);
        for (var i = FirstIn(opens); i < attributions.Count && attributions[i].Sentence <= closes; i++)
        {
            var score = Score(attributions[i], span);
            if (score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        return (best, bestScore);
    }

    /// <summary>The index of the first attribution in the sentence or behind it.</summary>
    public int FirstIn(int sentence)
    {
        int low = 0, high = attributions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (attributions[middle].Sentence < sentence)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private int Score(Attribution attribution, QuotedSpan span)
    {
        if (attribution.First > span.Last)
        {
            return ScoreBehind(attribution, attribution.First - span.Last - 1, span);
        }

        if (attribution.Last < span.First)
        {
            return ScoreBefore(attribution, span);
        }

        return attribution.Kind is CueKind.Weak or CueKind.Think ? 0 : 10;
    }

    private int ScoreBehind(Attribution attribution, int gap, QuotedSpan span)
    {
        // "“…” and warned that …": a verb that shares its subject reports what follows it.
        if (attribution.IsIndirectSource)
        {
            return 4;
        }

        var isParted = gap > 0 && tokens[span.Last + 1].Kind == TokenKind.Punctuation;
        if (gap == 0 || (gap == 1 && isParted))
        {
            return Beside + 5 - gap;
        }

        var isFar = attribution.Kind is CueKind.Weak or CueKind.Think or CueKind.Call || HasSpanBetween(span.Last, attribution.First);
        return isFar ? 0 : attribution.IsPreposition ? Governing - 10 : Math.Max(5, 45 - gap);
    }

    private int ScoreBefore(Attribution attribution, QuotedSpan span)
    {
        var gap = span.First - attribution.Last - 1;
        if (gap == 0 || (gap == 1 && (article.Is(span.First - 1, ',') || article.Is(span.First - 1, ':') || article.TextOf(span.First - 1) is "that")))
        {
            return Beside + 3;
        }

        if (article.Is(span.First - 1, ':'))
        {
            return Beside + 2;
        }

        if (attribution.IsPreposition)
        {
            return 30;
        }

        if (attribution.Kind == CueKind.Weak)
        {
            return gap <= 2 && span.Words >= SpanSorter.FewestWordsAlone ? 60 : 0;
        }

        return Math.Max(20, Governing - gap) - (attribution.Kind == CueKind.Think ? 20 : 0);
    }

    private bool HasSpanBetween(int left, int right)
    {
        int low = 0, high = spans.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spans[middle].First <= left ? (middle + 1, high) : (low, middle);
        }

        return low < spans.Count && spans[low].Last < right;
    }
}
