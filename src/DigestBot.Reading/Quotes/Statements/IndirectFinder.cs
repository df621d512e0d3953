using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes.Attributions;

namespace DigestBot.Reading.Quotes.Statements;

/// <summary>Finds what is reported in other words: the clause that an attribution introduces or follows, where nothing in it is quoted.</summary>
internal sealed class IndirectFinder(AnalysedText article, IReadOnlyList<Attribution> attributions, int[] quoteOf)
{
    private const int FewestWords = 3;

    private readonly List<Token> tokens = article.Tokens;
    private readonly ClauseStartFinder starts = new(article, quoteOf);
    private readonly ClauseEndFinder ends = new(article, attributions, quoteOf);

    /// <summary>The tokens of what the attribution reports, or null when it reports nothing of its own.</summary>
    public (int First, int Last)? ContentOf(int index)
    {
        var attribution = attributions[index];
        if (attribution.IsUnreal || attribution.IsColon || tokens[attribution.CueLast].Word.Cue is { Lemma: "decline" or "refuse" } || !(starts.IsSaid(attribution) || IsLikelySource(attribution.Source) || starts.IsThat(attribution, article.Sentences[attribution.Sentence].Limit)))
        {
            return null;
        }

        var sentence = article.Sentences[attribution.Sentence];
        var content = attribution.IsPreposition ? BesidePreposition(attribution, sentence)
            : Behind(index, sentence) ?? Before(attribution, sentence);
        if (content is not { } found)
        {
            return null;
        }

        var last = ends.UpToQuote(found.First, found.Last);
        return IsContent(found.First, last) && (last == found.Last || starts.HasVerb(found.First, last + 1)) ? (found.First, last) : null;
    }

    /// <summary>What goes on behind a quoted part: "said that “it holds”, and that it would be watched". Null when nothing does.</summary>
    public (int First, int Last)? Behind(int index, int lastQuoted)
    {
        if (attributions[index].IsColon)
        {
            return null;
        }

        var sentence = article.Sentences[attributions[index].Sentence];
        for (var at = Math.Max(lastQuoted, attributions[index].Last) + 1; at + 1 < sentence.Limit; at++)
        {
            if (article.TextOf(at) is "and" && article.TextOf(at + 1) is "that" && quoteOf[at] < 0)
            {
                var last = ends.EndOfClause(at + 1, index, sentence);
                return IsContent(at + 1, last) ? (at + 1, last) : null;
            }

            if (tokens[at].Word.Cue is not null && quoteOf[at] < 0)
            {
                return null;
            }
        }

        return null;
    }

    private bool IsContent(int first, int last)
    {
        var words = 0;
        for (var at = first; at <= last; at++)
        {
            if (quoteOf[at] >= 0)
            {
                return false;
            }

            words += tokens[at].Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        }

        return words >= FewestWords;
    }

    // A description speaks when it is of people or a body: "officials", "the ministry", "a spokesman for the line", "three people".
    private bool IsLikelySource(Source source)
    {
        if (source.Kind != SourceKind.Description)
        {
            return true;
        }

        for (var at = source.First; at <= source.Last; at++)
        {
            var token = tokens[at];
            if (token.Is(WordClasses.Preposition))
            {
                return false;
            }

            if (token.Is(WordClasses.Role | WordClasses.Title | WordClasses.Organisation | WordClasses.Demonym) || (token.IsWord && IsPlural(article.TextOf(at))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlural(ReadOnlySpan<char> word) => word is [_, _, .., not 's', 's'] or "police" or "Police" or "study" or "poll" or "survey" or "analysis" or "memo" or "letter" or "statement" or "source";

    // "According to Haq, the talks went well." and "The talks went well, according to Haq."
    private (int First, int Last)? BesidePreposition(Attribution attribution, Sentence sentence)
    {
        var behind = attribution.Last + 1;
        if (attribution.CueFirst == sentence.First)
        {
            var comma = ends.FindComma(behind, sentence.Limit);
            return comma < 0 ? null : (comma + 1, ends.EndOf(sentence));
        }

        var last = attribution.CueFirst - 1;
        last = article.Is(last, ',') ? last - 1 : last;
        return last > sentence.First ? (sentence.First, last) : null;
    }

    private (int First, int Last)? Behind(int index, Sentence sentence)
    {
        var attribution = attributions[index];
        if (attribution.IsInverted || attribution.Kind is CueKind.Sound)
        {
            return null;
        }

        var first = starts.Find(attribution, sentence.Limit);
        if (first < 0)
        {
            return null;
        }

        var last = ends.EndOfClause(first, index, sentence);
        return last > first ? (first, last) : null;
    }

    // "The talks went well, Haq said." and "…, said Haq, who was there."
    private (int First, int Last)? Before(Attribution attribution, Sentence sentence)
    {
        // "Asked whether he would go, Lind replied: …": what stands before the comma is the question.
        if (article.TextOf(sentence.First) is "Asked" or "Pressed" or "Questioned")
        {
            return null;
        }

        if (IsInserted(attribution, sentence))
        {
            return (sentence.First, ends.EndOf(sentence));
        }

        var comma = attribution.First - 1;
        if (comma <= sentence.First || !article.Is(comma, ',') || attribution.Kind is CueKind.Act or CueKind.Call or CueKind.Weak || (attribution.Kind == CueKind.Tell && !starts.IsSaid(attribution)) || !ends.IsTrailing(attribution, sentence))
        {
            return null;
        }

        var first = BehindDash(sentence.First, comma);
        return IsFrontedPhrase(first, comma) ? null : (first, comma - 1);
    }

    // "It is a trick; proof, Lind argued": what is told begins behind the last pause that long.
    private int BehindDash(int first, int comma)
    {
        for (var at = comma - 1; at > first; at--)
        {
            if (article.Is(at, ';') || IsDash(at))
            {
                return at + 1;
            }
        }

        return first;
    }

    private bool IsDash(int at) =>
        tokens[at].Kind == TokenKind.Punctuation && (article.Is(at, '—') || article.Is(at, '–') || (article.Is(at, '-') && article.Text[tokens[at].Start - 1] == ' '));

    // "After the hearing, Haq asked to leave.": what stands before the comma is no statement.
    private bool IsFrontedPhrase(int first, int comma)
    {
        if (!tokens[first].Is(WordClasses.Preposition | WordClasses.Subordinator))
        {
            return false;
        }

        for (var at = first; at < comma; at++)
        {
            if (article.Is(at, ',') || tokens[at].Is(WordClasses.Auxiliary))
            {
                return false;
            }
        }

        return true;
    }

    // "Quill, he said, would keep his place."
    private bool IsInserted(Attribution attribution, Sentence sentence) =>
        !attribution.IsIndirectSource && attribution.Kind is CueKind.Say && attribution.First - 1 > sentence.First && attribution.Last + 3 < sentence.Limit
        && article.Is(attribution.First - 1, ',') && article.Is(attribution.Last + 1, ',')
        && !attribution.IsInverted && article.TextOf(sentence.First) is not "Asked"
        && !tokens[attribution.Last + 2].Is(WordClasses.Conjunction | WordClasses.Relative)
        && tokens[attribution.Last + 2].Word.Cue is not { Form: CueForm.Gerund };
}
