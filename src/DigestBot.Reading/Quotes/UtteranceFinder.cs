using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes.Attributions;
using DigestBot.Reading.Quotes.Marks;
using DigestBot.Reading.Quotes.Names;
using DigestBot.Reading.Quotes.Speakers;

namespace DigestBot.Reading.Quotes;

/// <summary>
/// Decides for each quoted span whether it is a quote at all, which attribution governs it, and whether it goes on from the
/// quote before.
/// </summary>
internal sealed class UtteranceFinder(AnalysedText article, QuoteParts parts, Speaker?[] speakers)
{
    /// <summary>What may stand between an attribution and the rest of its quote, in tokens.</summary>
    private const int LongestPlace = 14;

    private const int LongestApposition = 40;

    /// <summary>The longest sentence that only tells what somebody does before they speak, in tokens.</summary>
    private const int LongestAction = 14;

    /// <summary>The most that follows the words in a line of dialogue ("Lind said quietly."), in tokens.</summary>
    private const int LongestTurnEnd = 8;

    /// <summary>How many sentences back the speaker of words that nothing attributes is looked for.</summary>
    private const int Reach = 3;

    private readonly List<Token> tokens = article.Tokens;
    private readonly List<Utterance> utterances = [];
    private readonly Dictionary<int, Utterance> utteranceOf = [];
    private readonly IReadOnlyList<QuotedSpan> spans = parts.Spans;
    private readonly List<Attribution> attributions = parts.Attributions;
    private readonly NameBook names = parts.Names;
    private readonly SourceFinder sources = parts.Sources;
    private readonly SpanSorter sorter = parts.Sorter;
    private readonly AttributionChooser chooser = parts.Chooser;
    private readonly RelayFinder relays = new(article, parts.Attributions, speakers, parts.Chooser, parts.Resolver);

    public List<Utterance> Find()
    {
        for (var i = 0; i < spans.Count; i++)
        {
            if (!sorter.IsName(spans[i]) && Read(i) is { } utterance)
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

        var best = chooser.Best(span);
        var isTitle = sorter.IsTitleCase(span);
        if (best >= 0 && !(isTitle && !IsSaid(attributions[best], span)))
        {
            var (said, via) = relays.Find(best, span);
            return IsIrony(span, attributions[said], speakers[said]) ? null : Add(index, sorter.KindOf(span), attributions[said], speakers[said], via);
        }

        if (!isTitle && Owner(span) is { } owner)
        {
            return Add(index, QuoteKind.Direct, null, owner);
        }

        return isTitle ? null
            : sorter.IsWholeSentence(span) && (span.Words > 1 || Follows(index)) ? Continued(index)
            : span.Words >= SpanSorter.FewestWordsAlone ? Loose(index)
            : null;
    }

    // “I saw it,” said Lind. “Twice.”
    private bool Follows(int index) => index > 0 && utteranceOf.ContainsKey(index - 1) && ParagraphOf(spans[index - 1].Last) == ParagraphOf(spans[index].First);

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
        span.Words < SpanSorter.FewestWordsAlone
        && ((speaker is null && !IsSaid(attribution, span)) || (attribution.Kind is CueKind.Weak or CueKind.Think && (!chooser.IsBeside(attribution, span) || IsAdjective(span)))
            || (span.Words == 1 && attribution.Kind is CueKind.Call or CueKind.Act && char.IsUpper(article.Text[span.Start])) || (attribution.Kind == CueKind.Call && attribution.First > 0 && article.TextOf(attribution.First - 1) is "what" or "What"));

    // "makes “smart” kettles"
    private bool IsAdjective(QuotedSpan span) =>
        span.Last + 1 < tokens.Count && tokens[span.Last + 1] is { IsWord: true, IsCapital: false } next && !next.Is(WordClasses.Function | WordClasses.Adverb);

    private bool IsSaid(Attribution attribution, QuotedSpan span) =>
        chooser.IsBeside(attribution, span) && attribution.Kind is CueKind.Say or CueKind.Tell or CueKind.Sound;

    private Utterance Add(int index, QuoteKind kind, Attribution? attribution, Speaker? speaker, string? via = null)
    {
        if (Joins(index, attribution) is { } before)
        {
            before.Spans.Add(index);
            return before;
        }

        var utterance = new Utterance(index, kind, attribution, speaker, via);
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
        if (sorter.KindOf(right) != QuoteKind.Direct && !IsSplit(left, right, before.Attribution))
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
        for (var i = chooser.FirstIn(said.Sentence); i < attributions.Count && attributions[i].CueFirst < limit; i++)
        {
            if (attributions[i] != said && attributions[i].CueFirst > said.Last)
            {
                return true;
            }
        }

        return false;
    }

    private int ParagraphOf(int token) => article.Sentences[article.SentenceOf[token]].Paragraph;

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
            return Add(index, QuoteKind.Direct, attributions[behind], Weaker(speakers[behind], "named in the next sentence"));
        }

        if (Acting(index, sentence) is { } acting)
        {
            return Add(index, QuoteKind.Direct, null, acting);
        }

        if (Answering(index) is { } answering)
        {
            return Add(index, QuoteKind.Direct, null, answering);
        }

        if (index > 0 && utteranceOf.TryGetValue(index - 1, out var before) && ParagraphOf(span.First) - ParagraphOf(spans[index - 1].Last) <= 1)
        {
            return Add(index, QuoteKind.Direct, null, Weaker(before.Speaker, "goes on from the quote before"));
        }

        return Add(index, QuoteKind.Direct, null, LastSubject(sentence));
    }

    // Lind laughs. “…”: in a paragraph of its own, whoever does something right before the words says them.
    private Speaker? Acting(int index, int sentence)
    {
        var isFirst = index == 0 || ParagraphOf(spans[index - 1].Last) != ParagraphOf(spans[index].First);
        if (!isFirst || sentence == 0 || article.Sentences[sentence - 1].Paragraph != article.Sentences[sentence].Paragraph)
        {
            return null;
        }

        var before = article.Sentences[sentence - 1];
        return before.Limit - before.First <= LongestAction
            && sources.SubjectOf(before, before.Limit) is { Kind: SourceKind.Name, Name: { IsOrganisation: false, IsPlace: false } name } subject && subject.Start == before.First
                ? new Speaker(name.Full, name, Confidence.Likely, "the subject of the sentence before")
                : null;
    }

    // “A,” said Lind. ¶ “B,” said Brekke. ¶ “C.”: two people in turns, a paragraph each.
    private Speaker? Answering(int index)
    {
        if (index < 2 || !utteranceOf.TryGetValue(index - 1, out var last) || !utteranceOf.TryGetValue(index - 2, out var first) || last == first)
        {
            return null;
        }

        var paragraph = ParagraphOf(spans[index].First);
        var isTurn = ParagraphOf(spans[index - 1].First) == paragraph - 1 && ParagraphOf(spans[index - 2].First) == paragraph - 2
            && first.Speaker is not null && last.Speaker is not null && first.Speaker.Name != last.Speaker.Name;
        return isTurn && IsAlone(last) && IsAlone(first) ? Weaker(first.Speaker, "the two speak in turns") : null;
    }

    // Nothing but the words and who says them stands in the paragraph.
    private bool IsAlone(Utterance utterance)
    {
        var first = article.SentenceOf[spans[utterance.Spans[0]].First];
        var limit = article.EndOfParagraph(first);
        var isOpen = first == 0 || article.Sentences[first - 1].Paragraph != article.Sentences[first].Paragraph;
        return isOpen && utterance.Spans.Count == 1 && limit - spans[utterance.Spans[0]].Last <= LongestTurnEnd;
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

        var last = chooser.FirstIn(sentence) - 1;
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

        for (var i = chooser.FirstIn(article.SentenceOf[next]); i < attributions.Count && attributions[i].First <= next + 2; i++)
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
        if (LastSpeaker(sentence) is { } last)
        {
            return last;
        }

        for (var back = sentence - 1; back >= Math.Max(0, sentence - Reach); back--)
        {
            if (sources.SubjectOf(article.Sentences[back], article.Sentences[back].Limit) is { Kind: SourceKind.Name, Name: { } name })
            {
                return new Speaker(name.Full, name, Confidence.Unclear, "the nearest name before it");
            }
        }

        return null;
    }

    // Whoever spoke last, unless somebody else is the subject of a sentence since.
    private Speaker? LastSpeaker(int sentence)
    {
        for (var back = sentence - 1; back >= Math.Max(0, sentence - Reach); back--)
        {
            for (var i = chooser.FirstIn(back + 1) - 1; i >= 0 && attributions[i].Sentence == back; i--)
            {
                if (speakers[i] is { } spoke)
                {
                    return spoke with { Confidence = Confidence.Unclear, Reason = "the last one to speak before it" };
                }
            }

            if (sources.SubjectOf(article.Sentences[back], article.Sentences[back].Limit) is { Kind: SourceKind.Name })
            {
                return null;
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

        return sources.SubjectOf(article.Sentences[sentence], span.First) is { Kind: SourceKind.Name, Name: { } name }
            ? Add(index, QuoteKind.Mixed, null, new Speaker(name.Full, name, Confidence.Unclear, "the subject of the same sentence"))
            : LastSpeaker(sentence) is { } last ? Add(index, QuoteKind.Mixed, null, last)
            : null;
    }
}
