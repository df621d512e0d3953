using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes.Attributions;

namespace DigestBot.Reading.Quotes.Statements;

/// <summary>Finds where what is reported in other words ends.</summary>
internal sealed class ClauseEndFinder(AnalysedText article, IReadOnlyList<Attribution> attributions, int[] quoteOf)
{
    private readonly List<Token> tokens = article.Tokens;

    /// <summary>The last token of the sentence without its stops and marks.</summary>
    public int EndOf(Sentence sentence)
    {
        var last = sentence.Limit - 1;
        while (last > sentence.First && tokens[last].Kind is TokenKind.Punctuation && !article.Is(last, ')'))
        {
            last--;
        }

        return last;
    }

    /// <summary>The first comma from the token on; -1 when there is none before <paramref name="limit"/>.</summary>
    public int FindComma(int from, int limit)
    {
        for (var at = from; at < limit; at++)
        {
            if (article.Is(at, ','))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The last token of what is told before words that are quoted: "said it was backing the law, which it called “a mess”" ends at the comma.</summary>
    public int UpToQuote(int first, int last)
    {
        var quoted = first;
        while (quoted <= last && quoteOf[quoted] < 0)
        {
            quoted++;
        }

        if (quoted > last)
        {
            return last;
        }

        for (var at = quoted - 1; at > first; at--)
        {
            if (article.Is(at, ','))
            {
                return at - 1;
            }
        }

        return last;
    }

    /// <summary>The last token of a clause: the end of the sentence, or where the next clause reports something or the reporter goes on.</summary>
    public int EndOfClause(int first, int index, Sentence sentence)
    {
        first = BehindCondition(first, sentence.Limit);
        for (var i = index + 1; i < attributions.Count && attributions[i].Sentence == attributions[index].Sentence; i++)
        {
            var next = attributions[i];
            var start = next.First;
            if (start > first + 2 && article.Is(start - 1, ',') && (next.IsIndirectSource || next.IsPreposition || IsTrailing(next, sentence)))
            {
                return start - 2;
            }

            // "said it would hold and added that …", "said they will not come and others have said …"
            if (start > first + 3 && article.TextOf(start - 1) is "and" or "but" && next.Kind is CueKind.Say or CueKind.Tell && quoteOf[start - 1] < 0)
            {
                return article.Is(start - 2, ',') ? start - 3 : start - 2;
            }
        }

        return EndOfStatement(first, EndOf(sentence));
    }

    // "that if it were illegal, they would pay": the comma behind the condition ends nothing.
    private int BehindCondition(int first, int limit)
    {
        var at = article.TextOf(first) is "that" ? first + 1 : first;
        return at < limit && article.TextOf(at) is "if" or "although" or "though" or "when" or "while" or "because" or "despite" or "unless" or "in" or "after" or "before" or "as"
            ? Math.Max(FindComma(at, limit), first)
            : first;
    }

    // ", but several findings contradict it", ", and more than four in ten said …": the reporter goes on in a clause of their own.
    private int EndOfStatement(int first, int last)
    {
        for (var at = first + 3; at + 3 <= last; at++)
        {
            if (article.Is(at, ';') || IsSilent(at) || IsHeard(at) || (article.Is(at, ',') && OpensOwnClause(at + 1)))
            {
                return at - 1;
            }
        }

        return last;
    }

    // "…, the court heard."
    private bool IsHeard(int at) =>
        article.Is(at, ',') && article.TextOf(at + 1) is "the" && article.TextOf(at + 2) is "court" or "jury" or "inquest" or "tribunal" or "hearing" or "inquiry" or "panel";

    // "would meet in spring but did not say when", "but declined to comment"
    private bool IsSilent(int at) => article.TextOf(at) is "but"
        && (article.TextOf(at + 1) is "declined" or "refused" || (article.TextOf(at + 1) is "did" && tokens[at + 2].Is(WordClasses.Negation)));

    private bool OpensOwnClause(int at) => article.TextOf(at) switch
    {
        // "but few believed it" is the reporter's; "but he would not say when", "but planned to" goes on.
        "but" => tokens[at + 1].IsCapital || (tokens[at + 1].Is(WordClasses.Determiner) && article.TextOf(at + 1) is not "that" and not "no"),
        "while" or "though" or "although" or "which" or "who" or "whose" => true,
        "and" => tokens[at + 1].Is(WordClasses.Pronoun) || tokens[at + 1].Word.Cue is { Form: CueForm.Past } || (tokens[at + 1].IsCapital && tokens[at + 2].Word.Cue is { Form: CueForm.Past }),
        _ => false,
    };

    /// <summary>Whether nothing but when and where follows the attribution up to a pause: "…, Haq said on Monday."</summary>
    public bool IsTrailing(Attribution attribution, Sentence sentence)
    {
        if (attribution.IsIndirectSource)
        {
            return false;
        }

        var at = attribution.Last + 1;
        if (attribution.IsInverted)
        {
            return true;
        }

        while (at < sentence.Limit && !(tokens[at].Kind is TokenKind.Punctuation))
        {
            if (at > attribution.Last + 8 || article.TextOf(at) is "that")
            {
                return false;
            }

            at++;
        }

        return at >= sentence.Limit - 1 || article.Is(at, ',') || article.Is(at, '.') || article.Is(at, ';');
    }
}
