using System.Collections.Frozen;
using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes.Marks;

namespace DigestBot.Reading.Summaries;

/// <summary>Tells which sentences can be read without the ones around them, and are no fragment of a quote.</summary>
internal sealed class StandingAlone(AnalysedText article)
{
    /// <summary>Words that, when they open a sentence, say that it goes on with what was said before.</summary>
    private static readonly FrozenSet<string> Continuing = new[]
    {
        "this", "that", "these", "those", "which", "however", "meanwhile", "then", "also", "instead", "therefore", "thus", "hence", "moreover", "furthermore", "nevertheless",
        "nonetheless", "otherwise", "similarly", "likewise", "afterwards", "afterward", "besides", "indeed", "either", "neither", "another", "others", "such",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Continues = Continuing.GetAlternateLookup<ReadOnlySpan<char>>();

    // The first token of a labelled line stands at most this far before the colon.
    private const int LongestLabel = 4;

    private readonly IReadOnlyList<QuotedSpan> quoted = new QuoteMarkFinder(article).Find();

    // Sentences are asked about in order: spans that ended before one are not looked at again.
    private int passed;

    /// <summary>Whether the sentence stands alone. Sentences are asked about in ascending order.</summary>
    public bool Holds(int index)
    {
        var sentence = article.Sentences[index];
        return OpensAlone(sentence) && EndsWithStop(sentence) && !IsLabelled(sentence) && PairsMarks(sentence) && QuotesWhole(sentence);
    }

    // "He added …", "But that …", "… and left.": such a sentence hangs on another one.
    private bool OpensAlone(Sentence sentence)
    {
        var first = article.Tokens[sentence.First];
        return (first.Kind is not TokenKind.Punctuation || article.Text[first.Start] is '(' or '[' or '$' or '£' or '€')
            && !first.Is(WordClasses.Pronoun | WordClasses.Possessive | WordClasses.Object | WordClasses.Conjunction)
            && !Continues.Contains(article.TextOf(sentence.First));
    }

    private bool EndsWithStop(Sentence sentence) =>
        article.Text[sentence.Span.End - 1] is '.' or '!' or '?' or '”' or '"' or '’' or ')' or '…' or '\'';

    // "Q: Why now?", "GAZETTE: Why now?"
    private bool IsLabelled(Sentence sentence)
    {
        for (var at = sentence.First; at < Math.Min(sentence.Limit, sentence.First + LongestLabel) && article.Tokens[at].IsCapital; at++)
        {
            if (at + 1 < sentence.Limit && article.Is(at + 1, ':'))
            {
                return true;
            }
        }

        return false;
    }

    // Straight marks do not tell whether they open or close: with one too many, no pair in the sentence can be trusted.
    private bool PairsMarks(Sentence sentence)
    {
        var marks = 0;
        for (var at = sentence.First; at < sentence.Limit; at++)
        {
            marks += article.Is(at, '"') ? 1 : 0;
        }

        return marks % 2 == 0;
    }

    // No quote begins or ends outside the sentence, and one that opens it is followed by the name of its speaker.
    private bool QuotesWhole(Sentence sentence)
    {
        while (passed < quoted.Count && quoted[passed].Last < sentence.First)
        {
            passed++;
        }

        var opens = article.Tokens[sentence.First].Kind == TokenKind.Mark;
        for (var i = passed; i < quoted.Count && quoted[i].First < sentence.Limit; i++)
        {
            if (quoted[i].First < sentence.First || quoted[i].Last >= sentence.Limit)
            {
                return false;
            }

            opens &= !(quoted[i].First == sentence.First && IsNamed(quoted[i].Last + 1, sentence.Limit));
        }

        return !opens;
    }

    // “We start today,” said Oda Brekke; not “We start today,” she told the Gazette.
    private bool IsNamed(int first, int limit)
    {
        var (said, named) = (false, false);
        for (var at = first; at < limit && article.Tokens[at].Kind != TokenKind.Mark; at++)
        {
            if (at < first + 2 && article.Tokens[at].Is(WordClasses.Pronoun))
            {
                return false;
            }

            said |= article.Tokens[at].Word.Cue is { Form: CueForm.Past or CueForm.Third };
            named |= article.Tokens[at].IsCapital && !article.Tokens[at].Is(WordClasses.Function | WordClasses.Calendar);
        }

        return said && named;
    }
}
