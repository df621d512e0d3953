using System.Collections.Frozen;
using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes.Attributions;

namespace DigestBot.Reading.Quotes.Statements;

/// <summary>Finds where behind a verb what it reports begins: "said on Monday that …", "told reporters the talks …", "called for …".</summary>
internal sealed class ClauseStartFinder(AnalysedText article, int[] quoteOf)
{
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
        "indicate", "estimate", "assert", "allege", "maintain", "contend", "reiterate", "stress", "emphasize", "emphasise", "agree", "vow", "promise", "report", "deny", "state", "declare", "complain", "testify", "conclude", "hint", "imply", "pledge", "swear", "caution", "joke", "boast", "write", "add", "recall", "lament", "contend",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly List<Token> tokens = article.Tokens;
    private readonly DemandFinder demands = new(article, quoteOf);

    /// <summary>The first token of what is told behind the cue; -1 when nothing is.</summary>
    public int Find(Attribution attribution, int limit) =>
        FindClause(attribution, limit) is var clause and >= 0 ? clause
            : attribution.IsNoun || attribution.IsPassive ? -1
            : demands.Find(attribution, limit) is var demand and >= 0 ? demand
            : BareClause(attribution, limit);

    /// <summary>Whether a clause with "that" follows: then whatever stands before the verb speaks ("the newspaper reported that").</summary>
    public bool IsThat(Attribution attribution, int limit) =>
        attribution.Kind is CueKind.Say or CueKind.Tell or CueKind.Write && !attribution.IsNoun
        && !(tokens[attribution.CueLast].Is(WordClasses.Deverbal) && tokens[attribution.CueLast].Word.Cue is { Form: CueForm.Base or CueForm.Third }) && FindClause(attribution, limit) >= 0;

    /// <summary>Whether the verb is "said" or "told": whoever does that speaks, and whatever follows is told.</summary>
    public bool IsSaid(Attribution attribution) => tokens[attribution.CueLast].Word.Cue is { Lemma: "say" or "tell" };

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

            if (article.TextOf(at) is "if" or "what" && (at == attribution.CueLast + 1 || tokens[attribution.CueLast].Word.Cue is { Lemma: "ask" }))
            {
                return at;
            }

            if (IsAmount(at))
            {
                return -1;
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
        else if (at < limit && tokens[at].Is(WordClasses.Preposition) && !IsAmount(at))
        {
            at = BehindCircumstance(at, limit);
        }

        return at < limit && quoteOf[at] < 0 && StartsClause(at, attribution.Kind) && (IsSaid(attribution) || HasVerb(at, limit)) ? at : -1;
    }

    /// <summary>Whether a clause stands there: "denied he had met them" tells something, "denied the charges" of a thing.</summary>
    public bool HasVerb(int first, int limit)
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

    // "said about 140 people would", "said at least eleven are missing"
    private bool IsAmount(int at) =>
        at + 2 < tokens.Count && article.TextOf(at) is "about" or "around" or "at" or "nearly" or "almost" or "roughly" or "over" or "under"
        && (tokens[at + 1].Kind == TokenKind.Number || tokens[at + 2].Kind == TokenKind.Number || (article.TextOf(at + 1) is "least" or "most"));

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

        return IsAmount(at) || token.IsCapital || token.Kind == TokenKind.Number
            || token.Is(WordClasses.Determiner | WordClasses.Possessive | WordClasses.Pronoun)
            || article.TextOf(at) is "there" or "to" or "no" or "having" or "being"
            || !token.Is(WordClasses.Function | WordClasses.Adverb);
    }
}
