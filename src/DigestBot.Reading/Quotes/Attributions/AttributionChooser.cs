using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes.Marks;

namespace DigestBot.Reading.Quotes.Attributions;

/// <summary>Chooses the attribution that governs a quoted span, by clues whose weights were learnt.</summary>
internal sealed class AttributionChooser(AnalysedText article, IReadOnlyList<QuotedSpan> spans, IReadOnlyList<Attribution> attributions, SpanSorter sorter)
{
    private const int Near = 3;
    private const int Far = 9;
    private const int Farther = 18;

    private readonly List<Token> tokens = article.Tokens;
    private readonly List<AttributionCandidate> candidates = [];

    /// <summary>The index of the attribution that governs the span; -1 for none.</summary>
    public int Best(QuotedSpan span)
    {
        var best = -1;
        var bestScore = double.NegativeInfinity;
        foreach (var candidate in Candidates(span))
        {
            var score = ClueWeights.Attributions.ScoreOf((long)candidate.Clues);
            if (score > bestScore)
            {
                (best, bestScore) = (candidate.Index, score);
            }
        }

        return best;
    }

    /// <summary>Every attribution in the sentences of the span, and none. The list is used again by the next call.</summary>
    public List<AttributionCandidate> Candidates(QuotedSpan span)
    {
        candidates.Clear();
        var isDirect = sorter.KindOf(span) == QuoteKind.Direct;
        candidates.Add(new AttributionCandidate(-1, AttributionClues.Nobody | If(!isDirect, AttributionClues.NobodyButMixed) | If(span.Words < SpanSorter.FewestWordsAlone, AttributionClues.NobodyButShort)));
        var first = FirstIn(article.SentenceOf[span.First]);
        var limit = FirstIn(article.SentenceOf[span.Last] + 1);
        for (var i = first; i < limit; i++)
        {
            var clues = Place(i, span, isDirect) | OfVerb(attributions[i]) | OfSource(attributions[i]) | Around(i, first, limit, span, isDirect);
            candidates.Add(new AttributionCandidate(i, clues | Together(clues, isDirect) | If(limit == first + 1, AttributionClues.OnlyOne)));
        }

        return candidates;
    }

    /// <summary>Whether nothing but a comma or "that" stands between the attribution and the span.</summary>
    public bool IsBeside(Attribution attribution, QuotedSpan span)
    {
        if (attribution.First > span.Last)
        {
            var gap = attribution.First - span.Last - 1;
            return gap == 0 || (gap == 1 && tokens[span.Last + 1].Kind == TokenKind.Punctuation);
        }

        var before = span.First - attribution.Last - 1;
        return before == 0 || (before > 0 && article.Is(span.First - 1, ':'))
            || (before == 1 && (article.Is(span.First - 1, ',') || article.TextOf(span.First - 1) is "that"));
    }

    /// <summary>The index of the first attribution in the sentence or behind it.</summary>
    public int FirstIn(int sentence)
    {
        int low = 0, high = attributions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = attributions[middle].Sentence < sentence ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private AttributionClues Place(int index, QuotedSpan span, bool isDirect)
    {
        var attribution = attributions[index];
        var isBeside = IsBeside(attribution, span);
        if (attribution.First > span.Last)
        {
            var gap = attribution.First - span.Last - 1;
            return AttributionClues.Behind | If(isDirect, AttributionClues.BehindDirect)
                | (isBeside ? AttributionClues.BehindBeside : gap <= Far ? AttributionClues.BehindNear : AttributionClues.BehindFar);
        }

        if (attribution.Last >= span.First)
        {
            return AttributionClues.Around;
        }

        var before = span.First - attribution.Last - 1;
        return AttributionClues.Before | If(isDirect, AttributionClues.BeforeDirect)
            | (isBeside ? AttributionClues.BeforeBeside
                : before <= Near ? AttributionClues.BeforeNear
                : before <= Far ? AttributionClues.None
                : before <= Farther ? AttributionClues.BeforeFar
                : AttributionClues.BeforeFarther)
            | If(article.Is(span.First - 1, ':'), AttributionClues.BehindColon)
            | If(article.Is(span.First - 1, ','), AttributionClues.BehindComma)
            | If(article.TextOf(span.First - 1) is "that", AttributionClues.BehindThat);
    }

    private AttributionClues OfVerb(Attribution attribution) =>
        attribution.Kind switch
        {
            CueKind.Say => AttributionClues.Say,
            CueKind.Tell => AttributionClues.Tell,
            CueKind.Write => AttributionClues.Write,
            CueKind.Call => AttributionClues.Call,
            CueKind.Sound => AttributionClues.Sound,
            CueKind.Act => AttributionClues.Act,
            CueKind.Weak => AttributionClues.Weak,
            _ => AttributionClues.Think,
        }
        | If(tokens[attribution.CueLast].Word.Cue is { Form: CueForm.Gerund }, AttributionClues.Gerund)
        | If(attribution.IsNoun, AttributionClues.Noun)
        | If(attribution.IsColon, AttributionClues.Colon)
        | If(attribution.IsPreposition, AttributionClues.Preposition)
        | If(attribution.IsUnreal, AttributionClues.Unreal)
        | If(attribution.IsPassive, AttributionClues.Passive)
        | If(attribution.IsInverted, AttributionClues.Inverted);

    private static AttributionClues OfSource(Attribution attribution) =>
        (attribution.Source.Kind switch
        {
            SourceKind.Name => AttributionClues.Named,
            SourceKind.Pronoun => AttributionClues.Pronoun,
            _ => AttributionClues.Described,
        })
        | If(attribution.IsIndirectSource, AttributionClues.OtherClause);

    private AttributionClues Around(int index, int first, int limit, QuotedSpan span, bool isDirect)
    {
        var attribution = attributions[index];
        var (left, right) = attribution.First > span.Last ? (span.Last, attribution.First) : (attribution.Last, span.First);
        var isNestedSpeech = attribution.IsNested && attribution.Kind is CueKind.Say or CueKind.Tell or CueKind.Write;
        return If(HasSpanBetween(left, right), AttributionClues.SpanBetween)
            | Between(index, first, limit, left, right)
            | If(HasPause(left, right), AttributionClues.PauseBetween)
            | If(attribution.IsNested, AttributionClues.Nested)
            | If(isNestedSpeech, AttributionClues.NestedSpeech)
            | If(attribution.IsNested && !isDirect, AttributionClues.NestedMixed)
            | If(article.SentenceOf[attribution.CueFirst] != article.SentenceOf[span.First], AttributionClues.OtherSentence)
            | If(attribution.Source.Start == article.Sentences[attribution.Sentence].First, AttributionClues.SubjectOfSentence);
    }

    private AttributionClues Between(int index, int first, int limit, int left, int right)
    {
        var clues = AttributionClues.None;
        for (var i = first; i < limit; i++)
        {
            if (i != index && attributions[i].CueFirst > left && attributions[i].CueLast < right)
            {
                clues |= attributions[i].IsNested && i > index ? AttributionClues.NestedBetween : AttributionClues.AttributionBetween;
            }
        }

        return clues;
    }

    private bool HasPause(int left, int right)
    {
        for (var at = left + 1; at < right - 1; at++)
        {
            if (article.Is(at, ',') || article.Is(at, ';'))
            {
                return true;
            }
        }

        return false;
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

    // What counts for more together than each alone.
    private static AttributionClues Together(AttributionClues clues, bool isDirect)
    {
        var isBeside = (clues & (AttributionClues.BeforeBeside | AttributionClues.BehindBeside)) != AttributionClues.None;
        return If(isBeside && clues.HasFlag(AttributionClues.Weak), AttributionClues.WeakBeside)
            | If(isBeside && clues.HasFlag(AttributionClues.Think), AttributionClues.ThinkBeside)
            | If(isBeside && clues.HasFlag(AttributionClues.Call), AttributionClues.CallBeside)
            | If(isBeside && clues.HasFlag(AttributionClues.Act), AttributionClues.ActBeside)
            | If(isBeside && clues.HasFlag(AttributionClues.Noun), AttributionClues.NounBeside)
            | If(isBeside && !isDirect, AttributionClues.BesideMixed)
            | If(!isDirect && clues.HasFlag(AttributionClues.Weak), AttributionClues.WeakMixed)
            | If(!isDirect && clues.HasFlag(AttributionClues.Think), AttributionClues.ThinkMixed)
            | If(!isDirect && clues.HasFlag(AttributionClues.Act), AttributionClues.ActMixed)
            | If(clues.HasFlag(AttributionClues.Behind) && clues.HasFlag(AttributionClues.Weak), AttributionClues.WeakBehind);
    }

    private static AttributionClues If(bool holds, AttributionClues clue) => holds ? clue : AttributionClues.None;
}
