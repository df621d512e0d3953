using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes.Names;

namespace DigestBot.Reading.Quotes.Marks;

/// <summary>Tells from a quoted span itself what it can be: a name, a title, a sentence, a few words of one.</summary>
internal sealed class SpanSorter(AnalysedText article, NameBook names)
{
    /// <summary>A quoted span of fewer words is a quote only when an attribution governs it.</summary>
    public const int FewestWordsAlone = 4;

    private readonly List<Token> tokens = article.Tokens;

    /// <summary>Whether nobody said it because it names: Robert “Bob” Marsh, known as “the Colonel”, the so-called “quiet hour”.</summary>
    public bool IsName(QuotedSpan span) =>
        (span.Words <= 4 && IsNaming(span.First - 1)) || (span.Words <= 2 && IsCalled(span.First - 1)) || IsInsideName(span);

    private bool IsNaming(int before)
    {
        if (before < 1)
        {
            return false;
        }

        return article.TextOf(before) is "nicknamed" or "titled" or "entitled" or "named" or "so-called" or "dubbed" or "codenamed"
            || (article.TextOf(before) is "as" && article.SentenceOf[before - 1] == article.SentenceOf[before] && IsKnownAs(before - 1));
    }

    // "what they called a “community hub”": words held at arm's length.
    private bool IsCalled(int before)
    {
        for (var at = before; at > Math.Max(1, before - 5); at--)
        {
            if (tokens[at].Word.Cue is { Kind: CueKind.Call })
            {
                return at >= 2 && article.TextOf(at - 2) is "what" && tokens[at - 1].Is(WordClasses.Pronoun);
            }
        }

        return false;
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

    /// <summary>Whether its longer words begin with capitals, as those of a book or a film do.</summary>
    public bool IsTitleCase(QuotedSpan span)
    {
        var longWords = 0;
        var capital = 0;
        for (var at = span.First + 1; at < span.Last; at++)
        {
            if (tokens[at].IsWord && tokens[at].End - tokens[at].Start > 2 && !(tokens[at].Is(WordClasses.Function) && at > span.First + 1))
            {
                longWords++;
                capital += tokens[at].IsCapital && !IsUpper(article.TextOf(at)) ? 1 : 0;
            }
        }

        return span.Words is >= 2 and <= 12 && longWords >= 1 && capital * 5 >= longWords * 4 && capital >= Math.Min(2, span.Words - 1)
            && !(IsEndOfSentence(span) && longWords < 2);
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

    /// <summary>Direct for sentences and clauses, mixed for words inside the reporter's own.</summary>
    public QuoteKind KindOf(QuotedSpan span)
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

    /// <summary>Whether the span is a sentence of its own, with nothing of the reporter in it.</summary>
    public bool IsWholeSentence(QuotedSpan span)
    {
        var sentence = article.Sentences[article.SentenceOf[span.First]];
        return span.First == sentence.First
            && (span.Last >= article.Sentences[article.SentenceOf[span.Last]].Limit - 2);
    }
}
