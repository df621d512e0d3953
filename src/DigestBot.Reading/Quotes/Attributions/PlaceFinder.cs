using DigestBot.Reading.Language;

namespace DigestBot.Reading.Quotes.Attributions;

/// <summary>Finds where or to whom something was said, in the words right behind an attribution: "on Truth Social", "told reporters".</summary>
internal sealed class PlaceFinder(AnalysedText article, int[] quoteOf)
{
    private const int LongestPlace = 9;

    private readonly List<Token> tokens = article.Tokens;

    public string? Find(Attribution attribution)
    {
        if (attribution.IsPreposition)
        {
            return null;
        }

        var limit = article.Sentences[attribution.Sentence].Limit;
        var at = attribution.Last + 1;
        if (attribution.Kind == CueKind.Tell && Told(attribution, limit) is { } told)
        {
            return told;
        }

        while (at < limit && IsTime(at, limit))
        {
            at += tokens[at].Is(WordClasses.Preposition) ? 2 : 1;
        }

        return at + 1 < limit && article.TextOf(at) is "on" or "in" or "at" or "during" or "via" or "from" ? Place(at, limit) : null;
    }

    private string? Told(Attribution attribution, int limit)
    {
        var first = attribution.CueLast + 1;
        var last = first;
        while (last < limit && last < first + 4 && IsListener(last))
        {
            last++;
        }

        return last > first && !tokens[last - 1].Is(WordClasses.Determiner) && !tokens[first].Is(WordClasses.Object | WordClasses.Pronoun | WordClasses.Preposition) && tokens[attribution.CueLast].Word.Cue!.Lemma == "tell"
            ? "told " + article.Slice(first, last - 1)
            : null;
    }

    private bool IsListener(int at) =>
        quoteOf[at] < 0 && tokens[at].IsWord
        && (!tokens[at].Is(WordClasses.Function | WordClasses.Adverb | WordClasses.Calendar) || tokens[at].Is(WordClasses.Determiner) && article.TextOf(at) is not "that");

    private bool IsTime(int at, int limit) =>
        tokens[at].Is(WordClasses.Calendar | WordClasses.Adverb)
        || article.TextOf(at) is "late" or "early" or "last" or "this"
        || (tokens[at].Is(WordClasses.Preposition) && at + 1 < limit && tokens[at + 1].Is(WordClasses.Calendar));

    private string? Place(int first, int limit)
    {
        var last = first + 1;
        while (last < Math.Min(limit, first + LongestPlace) && IsInside(last))
        {
            last++;
        }

        while (last - 1 > first && (tokens[last - 1].Is(WordClasses.Calendar | WordClasses.Preposition) || tokens[last - 1].Kind == TokenKind.Number))
        {
            last--;
        }

        return last - first >= 2 && last < first + LongestPlace ? WithoutStop(article.Slice(first, last - 1), tokens[last - 1].End == article.Sentences[article.SentenceOf[first]].Span.End) : null;
    }

    // "on X." at the end of a sentence: the stop belongs to the sentence, though "X." could be an initial.
    private static string WithoutStop(string place, bool endsSentence) => endsSentence ? place.TrimEnd('.') : place;

    private bool IsInside(int at) =>
        quoteOf[at] < 0
        && tokens[at].Kind is not (TokenKind.Punctuation or TokenKind.Mark)
        && !tokens[at].Is(WordClasses.Auxiliary | WordClasses.Pronoun)
        && article.TextOf(at) is not ("that" or "and" or "but" or "as" or "after" or "before" or "when" or "to" or "about")
        && tokens[at].Word.Cue is not { Form: CueForm.Past or CueForm.Gerund };
}
