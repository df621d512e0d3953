using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes.Attributions;
using DigestBot.Reading.Quotes.Marks;

namespace DigestBot.Reading.Quotes.Speakers;

/// <summary>Tells who said something from who passed it on: "Lind said Brekke had told her “…”", "“…,” Brekke said, according to Lind".</summary>
internal sealed class RelayFinder(
    AnalysedText article, IReadOnlyList<Attribution> attributions, Speaker?[] speakers, AttributionChooser chooser, SpeakerResolver resolver)
{
    /// <summary>What may stand between a verb and the words it reports, in tokens, where no "that" opens a clause.</summary>
    private const int LongestObject = 6;

    /// <summary>The attribution of the one whose words a span holds, and who passed them on; null for words at first hand.</summary>
    public (int Said, string? Via) Find(int chosen, QuotedSpan span)
    {
        var said = attributions[chosen].IsPreposition ? BesidePreposition(chosen, span) : InnerOf(chosen, span);
        if (said == chosen)
        {
            return (chosen, attributions[chosen].Via is { } passed ? resolver.NameOf(passed) : null);
        }

        var via = speakers[chosen];
        return (said, via is null || via.Name == speakers[said]?.Name ? null : via.Name);
    }

    // “…,” Brekke said, according to Lind.
    private int BesidePreposition(int chosen, QuotedSpan span)
    {
        for (var i = chooser.FirstIn(attributions[chosen].Sentence); i < attributions.Count && attributions[i].Sentence == attributions[chosen].Sentence; i++)
        {
            if (!attributions[i].IsPreposition && IsSpeech(attributions[i]) && speakers[i] is not null
                && (chooser.IsBeside(attributions[i], span) || (attributions[i].Last < span.First && IsSomebody(attributions[i]) && Reaches(attributions[i], span))))
            {
                return i;
            }
        }

        return chosen;
    }

    // The innermost report of words before the span, where each stands inside the one before.
    private int InnerOf(int chosen, QuotedSpan span)
    {
        var inner = chosen;
        for (var i = chosen + 1; i < attributions.Count && attributions[i].IsNested && attributions[i].Last < span.First && article.SentenceOf[attributions[i].First] == attributions[chosen].Sentence; i++)
        {
            if (IsSpeech(attributions[i]) && speakers[i] is not null && IsSomebody(attributions[i]) && Reaches(attributions[i], span))
            {
                inner = i;
            }
        }

        return inner;
    }

    private static bool IsSpeech(Attribution attribution) =>
        !attribution.IsUnreal && attribution.Kind is CueKind.Say or CueKind.Tell or CueKind.Write or CueKind.Sound or CueKind.Call;

    // "employees explaining the deal" are nobody whose words are passed on.
    private bool IsSomebody(Attribution attribution)
    {
        var source = attribution.Source;
        return !attribution.IsIndirectSource && article.Tokens[attribution.CueLast].Word.Cue is not { Form: CueForm.Gerund }
            && (source.Kind == SourceKind.Name || (source.Kind == SourceKind.Description && article.Tokens[source.First].Is(WordClasses.Determiner | WordClasses.Possessive)));
    }

    // What the verb reports goes on to the span: "had told the night shift to “…”", "said that it was “…”".
    private bool Reaches(Attribution attribution, QuotedSpan span)
    {
        var isClause = false;
        for (var at = attribution.Last + 1; at < span.First; at++)
        {
            if (article.Is(at, ',') || article.Is(at, ';'))
            {
                return false;
            }

            isClause |= article.TextOf(at) is "that";
        }

        return isClause || span.First - attribution.Last - 1 <= LongestObject;
    }
}
