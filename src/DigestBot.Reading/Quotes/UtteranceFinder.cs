using DigestBot.Reading.Language;

namespace DigestBot.Reading.Quotes;

/// <summary>
/// Decides for each quoted span whether it is a quote at all, which attribution governs it, and whether it goes on from the
/// quote before.
/// </summary>
internal sealed class UtteranceFinder(
    AnalysedText article,
    IReadOnlyList<QuotedSpan> spans,
    IReadOnlyList<Attribution> attributions,
    Speaker?[] speakers,
    NameBook names,
    SourceFinder sources)
{
    private const int Beside = 95;
    private const int Governing = 80;

    /// <summary>A quoted span of fewer words is a quote only when an attribution governs it.</summary>
    private const int FewestWordsAlone = 4;

    /// <summary>What may stand between an attribution and the rest of its quote, in tokens.</summary>
    private const int LongestPlace = 14;

    private const int LongestApposition = 40;

    private readonly List<Token> tokens = article.Tokens;
    private readonly List<Utterance> utterances = [];
    private readonly Dictionary<int, Utterance> utteranceOf = [];

    public List<Utterance> Find()
    {
        for (var i = 0; i < spans.Count; i++)
        {
            if (!IsName(spans[i]) && Read(i) is { } utterance)
            {
                utteranceOf[i] = utterance;
            }
        }

        return utterances;
    }

    private Utterance? Read(int index)
    {
        var span = spans[index];
        if (Signature(span) is { } signed)
        {
            return Add(index, QuoteKind.Direct, null, signed);
        }

        var (best, score) = BestAttribution(span);
        var isTitle = IsTitleCase(span);
        if (best >= 0 && !(isTitle && !IsSaid(attributions[best], score)))
        {
            return IsIrony(span, attributions[best], speakers[best]) ? null : Add(index, KindOf(span), attributions[best], speakers[best]);
        }

        if (!isTitle && Owner(span) is { } owner)
        {
            return Add(index, QuoteKind.Direct, null, owner);
        }

        return isTitle ? null
            : IsWholeSentence(span) ? Continued(index)
            : span.Words >= FewestWordsAlone ? Loose(index)
            : null;
    }

    // “…” — Mara Lind, Ardsund
    private Speaker? Signature(QuotedSpan span)
    {
        var dash = span.Last + 1;
        if (dash + 1 >= tokens.Count || !(article.Is(dash, '—') || article.Is(dash, '―') || article.Is(dash, '–') || article.Is(dash, '-')) || ParagraphOf(dash + 1) != ParagraphOf(dash) || ParagraphOf(dash) > ParagraphOf(span.Last) + 1)
        {
            return null;
        }

        var mention = names.At(dash + 1);
        return mention?.Name is { } name && mention.TitleFirst <= dash + 1 && EndsSignature(mention.Last + 1, ParagraphOf(dash))
            ? new Speaker(name.Full, name, Confidence.Certain, "signed with the name")
            : null;
    }

    // "From Marsh’s letter: “…”"
    private Speaker? Owner(QuotedSpan span)
    {
        var sentence = article.Sentences[article.SentenceOf[span.First]];
        if (span.First == sentence.First || !article.Is(span.First - 1, ':'))
        {
            return null;
        }

        for (var at = span.First - 1; at > sentence.First; at--)
        {
            if (tokens[at].Kind == TokenKind.Possessive && names.At(at - 1)?.Name is { } name)
            {
                return new Speaker(name.Full, name, Confidence.Likely, "the quote is introduced as theirs");
            }
        }

        return null;
    }

    private bool EndsSignature(int at, int paragraph) => at >= tokens.Count || ParagraphOf(at) != paragraph || article.Is(at, ',') || article.Is(at, '.') || article.Is(at, '(');

    // "what they called a “community hub”": words held at arm's length, and a fragment of which nobody is known to have said it.
    private bool IsIrony(QuotedSpan span, Attribution attribution, Speaker? speaker) =>
        span.Words < FewestWordsAlone
        && (speaker is null || (attribution.Kind == CueKind.Call && attribution.First > 0 && article.TextOf(attribution.First - 1) is "what" or "What"));

    private static bool IsSaid(Attribution attribution, int score) =>
        score >= Beside && attribution.Kind is CueKind.Say or CueKind.Tell or CueKind.Sound;

    private Utterance Add(int index, QuoteKind kind, Attribution? attribution, Speaker? speaker)
    {
        if (Joins(index, attribution) is { } before)
        {
            before.Spans.Add(index);
            return before;
        }

        var utterance = new Utterance(index, kind, attribution, speaker);
        utterances.Add(utterance);
        return utterance;
    }

    // “A,” said Haq. “B.”: the same utterance goes on when nothing but its attribution stands between the two.
    private Utterance? Joins(int index, Attribution? attribution)
    {
        if (index == 0 || !utteranceOf.TryGetValue(index - 1, out var before) || before.Kind != QuoteKind.Direct)
        {
            return null;
        }

        var left = spans[index - 1];
        var right = spans[index];
        if (KindOf(right) != QuoteKind.Direct && !IsSplit(left, right, before.Attribution))
        {
            return null;
        }

        if (ParagraphOf(left.Last) != ParagraphOf(right.First) || (attribution is not null && attribution != before.Attribution))
        {
            return null;
        }

        if (right.First == left.Last + 1)
        {
            return before;
        }

        var said = before.Attribution;
        return said is not null && said.First > left.Last && said.Last < right.First
            && article.SentenceOf[said.Last] >= article.SentenceOf[right.First] - 1 && EndsBefore(said, right.First)
            ? before
            : null;
    }

    // “It is not,” she stressed, “a reason to start again.”
    private bool IsSplit(QuotedSpan left, QuotedSpan right, Attribution? said) =>
        said is not null && said.First > left.Last && said.Last < right.First
        && article.Text[tokens[left.Last].Start - 1] is ',' or ' ' or '—' or '…' or '’' or '”' or '-'
        && article.Is(right.First - 1, ',') && article.SentenceOf[left.Last] == article.SentenceOf[right.First];

    // Between the attribution and the next quote stands at most its place and time, no new clause.
    private bool EndsBefore(Attribution said, int limit) =>
        (article.Sentences[article.SentenceOf[said.Last]].Limit == limit && limit - said.Last <= LongestApposition)
        || (limit - said.Last <= LongestPlace && !HasOther(said, limit));

    private bool HasOther(Attribution said, int limit)
    {
        for (var i = FirstIn(said.Sentence); i < attributions.Count && attributions[i].CueFirst < limit; i++)
        {
            if (attributions[i] != said && attributions[i].CueFirst > said.Last)
            {
                return true;
            }
        }

        return false;
    }

    private int ParagraphOf(int token) => article.Sentences[article.SentenceOf[token]].Paragraph;

    private (int Index, int Score) BestAttribution(QuotedSpan span)
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

    private int FirstIn(int sentence)
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
            return gap <= 2 && span.Words >= FewestWordsAlone ? 60 : 0;
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

    // A nickname or a part of a name: Robert “Bob” Marsh, known as “the Colonel”, the so-called “quiet hour”.
    private bool IsName(QuotedSpan span) =>
        (span.Words <= 4 && IsNaming(span.First - 1)) || IsInsideName(span);

    private bool IsNaming(int before)
    {
        if (before < 1)
        {
            return false;
        }

        return article.TextOf(before) is "nicknamed" or "titled" or "entitled" or "named" or "so-called" or "dubbed" or "codenamed"
            || (article.TextOf(before) is "as" && article.SentenceOf[before - 1] == article.SentenceOf[before] && IsKnownAs(before - 1));
    }

    private bool IsKnownAs(int at)
    {
        for (var i = at; i > Math.Max(0, at - 6); i--)
        {
            if (article.TextOf(i) is "known")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsInsideName(QuotedSpan span) =>
        span.Words <= 2 && span.First > 0 && span.Last + 1 < tokens.Count
        && names.At(span.First - 1) is not null && tokens[span.Last + 1].IsCapital && names.At(span.Last + 1) is not null;

    private bool IsTitleCase(QuotedSpan span)
    {
        var long_ = 0;
        var capital = 0;
        for (var at = span.First + 1; at < span.Last; at++)
        {
            if (tokens[at].IsWord && tokens[at].End - tokens[at].Start > 2 && !(tokens[at].Is(WordClasses.Function) && at > span.First + 1))
            {
                long_++;
                capital += tokens[at].IsCapital && !IsUpper(article.TextOf(at)) ? 1 : 0;
            }
        }

        return span.Words is >= 2 and <= 12 && long_ >= 1 && capital * 5 >= long_ * 4 && capital >= Math.Min(2, span.Words - 1)
            && !(IsEndOfSentence(span) && long_ < 2);
    }

    private bool IsEndOfSentence(QuotedSpan span) => article.Text[span.End - 1] is '.' or '!' or '?';

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    private QuoteKind KindOf(QuotedSpan span)
    {
        var sentence = article.Sentences[article.SentenceOf[span.First]];
        if (span.First == sentence.First)
        {
            return span.Words >= FewestWordsAlone || IsFollowedByMark(span) ? QuoteKind.Direct : QuoteKind.Mixed;
        }

        var first = article.Text[span.Start];
        var startsLow = char.IsLower(first);
        if (article.Is(span.First - 1, ':'))
        {
            return QuoteKind.Direct;
        }

        var isIntroduced = article.Is(span.First - 1, ',') || tokens[span.First - 1].Word.Cue is not null || tokens[span.First - 1].Kind == TokenKind.Mark
            || article.Is(span.First - 1, '—');
        return isIntroduced && !startsLow ? QuoteKind.Direct
            : isIntroduced && span.Words >= 8 && article.Is(span.First - 1, ',') ? QuoteKind.Direct
            : QuoteKind.Mixed;
    }

    private bool IsFollowedByMark(QuotedSpan span) =>
        (span.End < article.Text.Length && article.Text[span.End] == ',') || (tokens[span.Last].Start > 0 && article.Text[tokens[span.Last].Start - 1] is ',' or '.' or '!' or '?' or '…');

    private bool IsWholeSentence(QuotedSpan span)
    {
        var sentence = article.Sentences[article.SentenceOf[span.First]];
        return span.First == sentence.First && span.Words >= 2
            && (span.Last >= article.Sentences[article.SentenceOf[span.Last]].Limit - 2);
    }

    // A quote that is a sentence of its own: the one before goes on, or the sentence before introduces it.
    private Utterance? Continued(int index)
    {
        var span = spans[index];
        var sentence = article.SentenceOf[span.First];
        if (Introduced(sentence) is { } introduced)
        {
            return Add(index, QuoteKind.Direct, introduced.Attribution, introduced.Speaker);
        }

        if (Behind(span) is { } behind)
        {
            return behind >= 0 ? Add(index, QuoteKind.Direct, attributions[behind], Weaker(speakers[behind], "named in the next sentence")) : null;
        }

        if (index > 0 && utteranceOf.TryGetValue(index - 1, out var before) && ParagraphOf(span.First) - ParagraphOf(spans[index - 1].Last) <= 1)
        {
            return Add(index, QuoteKind.Direct, null, Weaker(before.Speaker, "goes on from the quote before"));
        }

        return Add(index, QuoteKind.Direct, null, LastSubject(sentence));
    }

    // The sentence before ends with a colon.
    private (Attribution? Attribution, Speaker? Speaker)? Introduced(int sentence)
    {
        if (sentence == 0)
        {
            return null;
        }

        var before = article.Sentences[sentence - 1];
        if (!article.Is(before.Limit - 1, ':'))
        {
            return null;
        }

        var last = FirstIn(sentence) - 1;
        if (last >= 0 && attributions[last].Sentence == sentence - 1)
        {
            return (attributions[last], speakers[last]);
        }

        return (null, LastSubject(sentence));
    }

    // “A.” ¶ That was how Haq put it. Only where the very next words are an attribution: “A.” Haq said.
    private int? Behind(QuotedSpan span)
    {
        var next = span.Last + 1;
        if (next >= tokens.Count || ParagraphOf(next) != ParagraphOf(span.Last))
        {
            return null;
        }

        for (var i = FirstIn(article.SentenceOf[next]); i < attributions.Count && attributions[i].First <= next + 2; i++)
        {
            if (attributions[i].First >= next && attributions[i].Kind is CueKind.Say or CueKind.Write or CueKind.Sound or CueKind.Tell)
            {
                return EndsSentence(attributions[i]) ? i : null;
            }
        }

        return null;
    }

    private bool EndsSentence(Attribution attribution) =>
        attribution.Last + 3 >= article.Sentences[attribution.Sentence].Limit;

    private static Speaker? Weaker(Speaker? speaker, string reason) =>
        speaker is null ? null : speaker with { Confidence = speaker.Confidence == Confidence.Unclear ? Confidence.Unclear : Confidence.Likely, Reason = reason };

    private Speaker? LastSubject(int sentence)
    {
        for (var back = sentence - 1; back >= Math.Max(0, sentence - 3); back--)
        {
            var before = article.Sentences[back];
            for (var i = FirstIn(back + 1) - 1; i >= 0 && attributions[i].Sentence == back; i--)
            {
                if (speakers[i] is { } spoke)
                {
                    return spoke with { Confidence = Confidence.Unclear, Reason = "the last one to speak before it" };
                }
            }

            if (sources.SubjectOf(before, before.Limit) is { Kind: SourceKind.Name, Name: { } name })
            {
                return new Speaker(name.Full, name, Confidence.Unclear, "the nearest name before it");
            }
        }

        return null;
    }

    // Quoted words in a sentence that attributes nothing: kept when the paragraph is about somebody's words.
    private Utterance? Loose(int index)
    {
        var span = spans[index];
        var sentence = article.SentenceOf[span.First];
        if (index > 0 && utteranceOf.TryGetValue(index - 1, out var before) && ParagraphOf(span.First) == ParagraphOf(spans[index - 1].Last))
        {
            return Add(index, QuoteKind.Mixed, null, before.Speaker is null ? null : before.Speaker with { Confidence = Confidence.Unclear, Reason = "the speaker of the quote before" });
        }

        var speaker = sources.SubjectOf(article.Sentences[sentence], span.First) is { Kind: SourceKind.Name, Name: { } name }
            ? new Speaker(name.Full, name, Confidence.Unclear, "the subject of the same sentence")
            : LastSubject(sentence);
        return Add(index, QuoteKind.Mixed, null, speaker);
    }
}
