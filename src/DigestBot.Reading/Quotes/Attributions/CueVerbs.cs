using DigestBot.Reading.Language;

namespace DigestBot.Reading.Quotes.Attributions;

/// <summary>Tells of a word that can report something whether it does so here, and how: as a verb or a noun, active or passive, with its subject before or behind.</summary>
internal sealed class CueVerbs(AnalysedText article, int[] quoteOf)
{
    private readonly List<Token> tokens = article.Tokens;

    /// <summary>Whether it is told of, not said: "would recommend", "will not say".</summary>
    public bool HasModal(int at, int floor)
    {
        for (var i = at - 1; i >= Math.Max(floor, at - 4) && tokens[i].Is(WordClasses.Auxiliary | WordClasses.Adverb | WordClasses.Negation); i--)
        {
            if (article.TextOf(i) is "would" or "will" or "could" or "can" or "may" or "might" or "must" or "should" or "’ll" or "not")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is an infinitive with the words right behind it: "was prompted to say, “…”", "went on to ask: “…”".</summary>
    public bool IsInfinitive(int at, Cue cue) =>
        cue.Form == CueForm.Base && cue.Kind is CueKind.Say or CueKind.Tell or CueKind.Write && at > 0 && article.TextOf(at - 1) is "to"
        && at + 2 < tokens.Count && (quoteOf[at + 1] >= 0 || (quoteOf[at + 2] >= 0 && (article.Is(at + 1, ',') || article.Is(at + 1, ':'))));

    /// <summary>Whether it is a verb here: a noun of the same form is told by what stands before it ("his claims", "the report", "of demands").</summary>
    public bool CanBeVerb(int at, Cue cue, Sentence sentence)
    {
        if (tokens[at].IsCapital && at > sentence.First && article.TextOf(at - 1) is not "“")
        {
            return false;
        }

        if (at == sentence.First)
        {
            return cue.Form == CueForm.Gerund;
        }

        var before = tokens[at - 1];
        if (before.Kind == TokenKind.Possessive || before.Is(WordClasses.Possessive))
        {
            return false;
        }

        if (before.Is(WordClasses.Determiner) && !before.Is(WordClasses.Relative) && cue.Form != CueForm.Past)
        {
            return article.TextOf(at - 1) is "all" or "both" or "many" or "some" or "most";
        }

        if (before.Is(WordClasses.Preposition) && !before.Is(WordClasses.Adverb))
        {
            return cue.Form == CueForm.Gerund;
        }

        return cue.Form is not (CueForm.Base or CueForm.Third) || !tokens[at].Is(WordClasses.Deverbal)
            || (IsClearVerb(at, sentence) && !(cue.Form == CueForm.Base && IsSingular(at - 1, sentence.First)));
    }

    // "critics claim", "Lind reports", "they hope"; or the words themselves right behind it.
    private bool IsClearVerb(int at, Sentence sentence)
    {
        var before = tokens[at - 1];
        if (!before.IsWord || before.IsCapital || before.Is(WordClasses.Pronoun | WordClasses.Auxiliary | WordClasses.Adverb | WordClasses.Role | WordClasses.Organisation))
        {
            return true;
        }

        var next = at + 1;
        return next < sentence.Limit
            && (quoteOf[next] >= 0 || article.TextOf(next) is "that" || article.Is(next, ':') || (article.Is(next, ',') && next + 1 < sentence.Limit && quoteOf[next + 1] >= 0));
    }

    // "Virginia state director": one name takes a verb in "s"; two do not ("Lind and Brekke state").
    private bool IsSingular(int at, int floor)
    {
        if (!tokens[at].IsCapital || tokens[at].Is(WordClasses.Pronoun) || article.TextOf(at)[^1] == 's')
        {
            return false;
        }

        for (var i = at - 1; i >= Math.Max(floor, at - 4); i--)
        {
            if (article.TextOf(i) is "and")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether it is told in the passive: "was described".</summary>
    public bool IsPassive(int at, Cue cue, int floor)
    {
        if (cue.Form is not (CueForm.Past or CueForm.Participle))
        {
            return false;
        }

        for (var i = at - 1; i >= Math.Max(floor, at - 4); i--)
        {
            if (article.TextOf(i) is "was" or "were" or "is" or "are" or "been" or "be" or "being")
            {
                return true;
            }

            if (!tokens[i].Is(WordClasses.Adverb | WordClasses.Negation | WordClasses.Hedge | WordClasses.Auxiliary))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether its subject stands in another clause: "…, saying", "after saying". In "with the ministry saying" it stands before it.</summary>
    public bool IsParticiple(int at, int floor) => at == floor || !tokens[at - 1].IsWord || tokens[at - 1].Is(WordClasses.Function) || SourceFinder.IsAdverb(tokens[at - 1], article.TextOf(at - 1));

    /// <summary>Whether an auxiliary stands right before it: "is saying".</summary>
    public bool HasAuxiliary(int at, int floor) => at - 1 >= floor && tokens[at - 1].Is(WordClasses.Auxiliary);

    /// <summary>Whether its subject may stand behind it: a quote, a comma or the start of the sentence stands before ("…,” said Haq").</summary>
    public bool CanInvert(int at, Cue cue, Sentence sentence)
    {
        var before = at - 1;
        while (before >= sentence.First && tokens[before].Is(WordClasses.Adverb | WordClasses.Auxiliary))
        {
            before--;
        }

        // “Who pays?” asked Lind.
        if (cue.Lemma == "ask" && before >= sentence.First && quoteOf[before] >= 0)
        {
            return true;
        }

        if (cue.Form is CueForm.Gerund || cue.Kind is CueKind.Tell or CueKind.Act or CueKind.Call or CueKind.Think)
        {
            return false;
        }

        return before < sentence.First || quoteOf[before] >= 0 || article.Is(before, ',') || article.Is(before, '—') || tokens[before].Kind == TokenKind.Mark;
    }

    /// <summary>Whether it goes on with the subject of the verb before: "praised the plan and said it would pass".</summary>
    public bool SharesSubject(int at, int floor)
    {
        var before = at - 1;
        while (before >= floor && tokens[before].Is(WordClasses.Adverb | WordClasses.Auxiliary) && !tokens[before].Is(WordClasses.Conjunction))
        {
            before--;
        }

        return before >= floor && (article.TextOf(before) is "and" or "but" or "or" or "then" || (article.Is(before, ',') && tokens[at].Word.Cue!.Form == CueForm.Past));
    }
}
