using System.Collections.Frozen;
using DigestBot.Reading.Language;

namespace DigestBot.Reading.Quotes;

/// <summary>Finds what is reported in other words: the clause that an attribution introduces or follows, where nothing in it is quoted.</summary>
internal sealed class IndirectFinder(AnalysedText article, IReadOnlyList<Attribution> attributions, int[] quoteOf)
{
    private const int FewestWords = 3;

    /// <summary>The longest time or place between a verb and a clause without "that" ("said in an interview on Friday he would"), in tokens.</summary>
    private const int LongestCircumstance = 8;

    /// <summary>How far into a clause without "that" its verb is looked for, in tokens.</summary>
    private const int LongestSubject = 12;

    /// <summary>How far behind its verb a "that" is looked for ("said on Monday that"), in tokens.</summary>
    private const int ThatReach = 9;

    /// <summary>Verbs behind which a statement can stand without "that": "said the talks went well".</summary>
    private static readonly FrozenSet<string> BareVerbs = new[]
    {
        "say", "tell", "announce", "suggest", "note", "argue", "claim", "insist", "warn", "explain", "acknowledge", "admit", "concede", "predict", "reveal", "confirm",
        "indicate", "estimate", "assert", "allege", "maintain", "contend", "reiterate", "stress", "emphasize", "emphasise", "agree", "vow", "promise", "report", "deny", "state",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly List<Token> tokens = article.Tokens;
    private readonly DemandFinder demands = new(article, quoteOf);

    /// <summary>The tokens of what the attribution reports, or null when it reports nothing of its own.</summary>
    public (int First, int Last)? ContentOf(int index)
    {
        var attribution = attributions[index];
        if (attribution.IsUnreal || attribution.IsColon || !(IsSaid(attribution) || IsLikelySource(attribution.Source)))
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

        var last = UpToQuote(found.First, found.Last);
        return IsContent(found.First, last) && (last == found.Last || HasVerb(found.First, last + 1)) ? (found.First, last) : null;
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
                var last = EndOfClause(at + 1, index, sentence);
                return IsContent(at + 1, last) ? (at + 1, last) : null;
            }

            if (tokens[at].Word.Cue is not null && quoteOf[at] < 0)
            {
                return null;
            }
        }

        return null;
    }

    // "said it was backing the law, which it called “a mess”": what is told ends at the comma before the quoted words.
    private int UpToQuote(int first, int last)
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

    // Whoever "said" something speaks.
    private bool IsSaid(Attribution attribution) => tokens[attribution.CueLast].Word.Cue is { Lemma: "say" or "tell" };

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
            var comma = FindComma(behind, sentence.Limit);
            return comma < 0 ? null : (comma + 1, EndOf(sentence));
        }

        var last = attribution.CueFirst - 1;
        last = article.Is(last, ',') ? last - 1 : last;
        return last > sentence.First ? (sentence.First, last) : null;
    }

    private int FindComma(int from, int limit)
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

    private int EndOf(Sentence sentence)
    {
        var last = sentence.Limit - 1;
        while (last > sentence.First && tokens[last].Kind is TokenKind.Punctuation && !article.Is(last, ')'))
        {
            last--;
        }

        return last;
    }

    private (int First, int Last)? Behind(int index, Sentence sentence)
    {
        var attribution = attributions[index];
        if (attribution.IsInverted || attribution.Kind is CueKind.Sound)
        {
            return null;
        }

        var first = FindClause(attribution, sentence.Limit) is var clause and >= 0 ? clause : attribution.IsNoun || attribution.IsPassive ? -1
            : demands.Find(attribution, sentence.Limit) is var demand and >= 0 ? demand
            : BareClause(attribution, sentence.Limit);
        if (first < 0)
        {
            return null;
        }

        var last = EndOfClause(first, index, sentence);
        return last > first ? (first, last) : null;
    }

    // The "that" that opens a clause, right behind the verb or behind when, where and to whom it was said. Not "wrote a book that …".
    private int FindClause(Attribution attribution, int limit)
    {
        var mayHaveObject = attribution.Kind is CueKind.Tell;
        for (var at = attribution.CueLast + 1; at + 1 < Math.Min(limit, attribution.CueLast + ThatReach); at++)
        {
            if (quoteOf[at] >= 0 || article.Is(at, ';') || article.Is(at, ':'))
            {
                return -1;
            }

            if (article.TextOf(at) is "that" or "whether" or "how" or "why")
            {
                return at == attribution.CueLast + 1 || attribution.Kind != CueKind.Weak ? at : -1;
            }

            if (at == attribution.CueLast + 1 && article.TextOf(at) is "if" or "what")
            {
                return at;
            }

            mayHaveObject |= tokens[at].Is(WordClasses.Preposition);
            var isObject = !mayHaveObject && !tokens[at].Is(WordClasses.Calendar | WordClasses.Adverb | WordClasses.Object) && tokens[at].Kind != TokenKind.Number && !article.Is(at, ',')
                && !SourceFinder.IsAdverb(tokens[at], article.TextOf(at));
            if (isObject || tokens[at].Is(WordClasses.Auxiliary) || (tokens[at].Word.Cue is { Form: CueForm.Past or CueForm.Gerund } && at > attribution.CueLast + 1))
            {
                return -1;
            }
        }

        return -1;
    }

    // "said the talks went well", "told reporters the talks went well"
    private int BareClause(Attribution attribution, int limit)
    {
        var cue = tokens[attribution.CueLast].Word;
        if (!BareVerbs.Contains(cue.Cue!.Lemma) || (cue.Is(WordClasses.Deverbal) && cue.Cue.Form is CueForm.Base or CueForm.Third))
        {
            return -1;
        }

        var at = attribution.CueLast + 1;
        while (at < limit && (tokens[at].Is(WordClasses.Calendar) || (article.TextOf(at) is "on" or "in" or "late" or "early" or "last" && at + 1 < limit && tokens[at + 1].Is(WordClasses.Calendar))))
        {
            at++;
        }

        if (attribution.Kind == CueKind.Tell)
        {
            at = BehindListener(at, limit);
        }
        else if (at < limit && tokens[at].Is(WordClasses.Preposition))
        {
            at = BehindCircumstance(at, limit);
        }

        return at < limit && quoteOf[at] < 0 && StartsClause(at, attribution.Kind) && (IsSaid(attribution) || HasVerb(at, limit)) ? at : -1;
    }

    // "denied the charges" tells of a thing, "denied he had met them" of a statement.
    private bool HasVerb(int first, int limit)
    {
        if (tokens[first].Is(WordClasses.Pronoun) || article.TextOf(first) is "to" or "there")
        {
            return true;
        }

        for (var at = first; at < Math.Min(limit, first + LongestSubject) && quoteOf[at] < 0; at++)
        {
            if (at > first && (tokens[at].Is(WordClasses.Relative | WordClasses.Conjunction) || article.Is(at, ',') || article.TextOf(at) is "to" or "after" or "before"))
            {
                return false;
            }

            if (at > first && (tokens[at].Is(WordClasses.Auxiliary) || (tokens[at].Word.Cue is { Form: CueForm.Past or CueForm.Third } && !tokens[at].Is(WordClasses.Deverbal))))
            {
                return true;
            }
        }

        return false;
    }

    // "said in an interview he would", "has said for weeks she is": the clause begins with its pronoun.
    private int BehindCircumstance(int at, int limit)
    {
        for (var i = at + 1; i < Math.Min(limit, at + LongestCircumstance) && quoteOf[i] < 0 && !tokens[i].Is(WordClasses.Auxiliary | WordClasses.Conjunction) && !article.Is(i, ','); i++)
        {
            if (tokens[i].Is(WordClasses.Pronoun) && !tokens[i].Is(WordClasses.Relative | WordClasses.Object))
            {
                return i;
            }
        }

        return at;
    }

    private int BehindListener(int at, int limit)
    {
        if (at < limit && tokens[at].Is(WordClasses.Object))
        {
            return at + 1;
        }

        while (at < limit && tokens[at].IsWord && !tokens[at].Is(WordClasses.Pronoun | WordClasses.Auxiliary | WordClasses.Preposition)
            && !(tokens[at].Is(WordClasses.Determiner) && at > 0 && !tokens[at - 1].Is(WordClasses.Calendar) && tokens[at - 1].Word.Cue is null))
        {
            at++;
        }

        return at;
    }

    private bool StartsClause(int at, CueKind kind)
    {
        var token = tokens[at];
        if (!token.IsWord && token.Kind != TokenKind.Number)
        {
            return false;
        }

        if (kind == CueKind.Act)
        {
            return true;
        }

        return token.IsCapital || token.Kind == TokenKind.Number
            || token.Is(WordClasses.Determiner | WordClasses.Possessive | WordClasses.Pronoun)
            || article.TextOf(at) is "there" or "to" or "no" or "having" or "being"
            || !token.Is(WordClasses.Function | WordClasses.Adverb);
    }

    // Up to the end of the sentence, or to the next clause that reports something.
    private int EndOfClause(int first, int index, Sentence sentence)
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
        for (var at = first + 3; at + 2 <= last; at++)
        {
            if (article.Is(at, ';') || (article.Is(at, ',') && OpensOwnClause(at + 1)))
            {
                return at - 1;
            }
        }

        return last;
    }

    private bool OpensOwnClause(int at) => article.TextOf(at) switch
    {
        // "but few believed it" is the reporter's; "but he would not say when", "but planned to" goes on.
        "but" => tokens[at + 1].IsCapital || (tokens[at + 1].Is(WordClasses.Determiner) && article.TextOf(at + 1) is not "that" and not "no"),
        "while" or "though" or "although" or "which" or "who" or "whose" => true,
        "and" => tokens[at + 1].Is(WordClasses.Pronoun) || tokens[at + 1].Word.Cue is { Form: CueForm.Past } || (tokens[at + 1].IsCapital && tokens[at + 2].Word.Cue is { Form: CueForm.Past }),
        _ => false,
    };


    // "The talks went well, Haq said." and "…, said Haq, who was there."
    private (int First, int Last)? Before(Attribution attribution, Sentence sentence)
    {
        if (IsInserted(attribution, sentence))
        {
            return (sentence.First, EndOf(sentence));
        }

        var comma = attribution.First - 1;
        if (comma <= sentence.First || !article.Is(comma, ',') || attribution.Kind is CueKind.Act or CueKind.Call or CueKind.Weak or CueKind.Tell || !IsTrailing(attribution, sentence))
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

    private bool IsTrailing(Attribution attribution, Sentence sentence)
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
