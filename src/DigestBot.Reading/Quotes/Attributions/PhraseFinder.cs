using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes.Names;

namespace DigestBot.Reading.Quotes.Attributions;

/// <summary>Finds noun phrases: a name with what stands before it, or a description of somebody.</summary>
internal sealed class PhraseFinder(AnalysedText article, NameBook names, int[] quoteOf)
{
    private readonly List<Token> tokens = article.Tokens;

    /// <summary>The noun phrase that begins at the token: a name with its titles, or a description.</summary>
    public Source? BeginningAt(int at, int limit)
    {
        var first = at;
        if (tokens[at].Is(WordClasses.Pronoun) && !tokens[at].Is(WordClasses.Relative))
        {
            return PronounAt(at);
        }

        // "one of them", "some of the crews"
        var head = tokens[at].Is(WordClasses.Determiner) && at + 2 < limit && article.TextOf(at + 1) is "of" ? at : -1;
        while (at < limit && quoteOf[at] < 0)
        {
            if (names.At(at) is { Name: not null } mention && !IsPossessed(mention.Last))
            {
                if (BehindRole(mention, limit) is { } person)
                {
                    return NamedBy(person, first);
                }

                if (!IsBeforeRole(mention, limit))
                {
                    return NamedBy(mention, first);
                }

                head = mention.Last + 1;
                head += tokens[head].Is(WordClasses.Role | WordClasses.Organisation) ? 0 : 1;
                at = head + 1;
                continue;
            }

            if (head >= 0 && IsPastVerb(at))
            {
                break;
            }

            if (IsNounLike(at) || tokens[at].Kind == TokenKind.Possessive || (at == first && IsPhraseStart(at)) || IsOrder(at, first) || IsPluralPossessive(at, first) || IsAge(at))
            {
                head = tokens[at].Is(WordClasses.Determiner | WordClasses.Possessive) ? head : at;
                at++;
            }
            else if (head >= 0 && tokens[at].Is(WordClasses.Preposition) && IsInnerPreposition(at) && at + 1 < limit)
            {
                return Describe(first, EndOfInnerPhrase(at, limit));
            }
            else
            {
                break;
            }
        }

        // “Crying at my desk,” wrote one. Another posted: …
        if (head < 0 && at == first + 1 && article.TextOf(first) is "one" or "One" or "another" or "Another" or "others" or "Others")
        {
            return Describe(first, first);
        }

        return head >= 0 && (IsPhraseStart(first) || tokens[head].Is(WordClasses.Role) || tokens[first].IsCapital) ? Describe(first, head) : null;
    }

    // "Thousands marched", "the ministry summoned": what stands behind a noun and ends like that is its verb.
    private bool IsPastVerb(int at) =>
        !tokens[at].IsCapital && article.TextOf(at) is [_, _, _, .., 'e', 'd'] && !tokens[at - 1].Is(WordClasses.Determiner | WordClasses.Possessive | WordClasses.Adverb)
        && tokens[at - 1].Kind != TokenKind.Possessive && !tokens[at].Is(WordClasses.Role);

    // "the then leader", "the first author", "world number three Anna Holt"
    private bool IsOrder(int at, int first) =>
        (at == first + 1 && tokens[at].Is(WordClasses.TitlePrefix) && tokens[first].Is(WordClasses.Determiner))
        || (at > first && article.TextOf(at - 1) is "number" or "No" or "No." && (tokens[at].Kind == TokenKind.Number || tokens[at].Is(WordClasses.Determiner)))
        || (at > first && article.TextOf(at) is "No" or "No.");

    // "Harbour Watch president Tom Marsh" is Marsh: a role stands between the two names.
    private Mention? BehindRole(Mention mention, int limit)
    {
        var at = mention.Last + 1;
        while (at < limit && quoteOf[at] < 0 && IsNounLike(at) && names.At(at) is null && !tokens[at].IsCapital)
        {
            at++;
        }

        var isRole = at > mention.Last + 1 && at < limit && tokens[at - 1].Is(WordClasses.Role | WordClasses.Title | WordClasses.TitlePrefix);
        return isRole && names.TitledAt(at) is { Name: { IsOrganisation: false } } person ? person : null;
    }

    // "another Twitter user", "a Supreme Court advocate": the name only says which.
    private bool IsBeforeRole(Mention mention, int limit)
    {
        var next = mention.Last + 1;
        if (next >= limit || quoteOf[next] >= 0 || tokens[next].IsCapital)
        {
            return false;
        }

        // "Virginia state director"
        var isBehindPlace = mention.Name!.IsPlace && next + 1 < limit && tokens[next].IsWord && tokens[next + 1].Is(WordClasses.Role) && !tokens[next].Is(WordClasses.Function);
        return (tokens[next].Is(WordClasses.Role | WordClasses.Organisation) && tokens[next].Word.Cue is null) || isBehindPlace;
    }

    private static Source NamedBy(Mention mention, int start) => new(mention.First, mention.Last, SourceKind.Name, mention.Name) { Start = start };

    /// <summary>The pronoun at the token as a source.</summary>
    public static Source PronounAt(int at) => new(at, at, SourceKind.Pronoun, null);

    /// <summary>The noun phrase that ends at the token, not left of <paramref name="floor"/>.</summary>
    public Source? EndingAt(int last, int floor)
    {
        if (!tokens[last].IsWord && tokens[last].Kind != TokenKind.Number)
        {
            return null;
        }

        var first = StartOfPhrase(last, floor);
        if (first > last || (first == last && tokens[last].Kind == TokenKind.Number))
        {
            return null;
        }

        if (names.At(last) is { Name: not null } mention && mention.Last == last && StandsAlone(mention, first))
        {
            return new Source(mention.First, mention.Last, SourceKind.Name, mention.Name) { Start = first };
        }

        return NameInHead(first, last) ?? Describe(first, last);
    }

    // "spokesman Brian Marsh" is Marsh; "a spokesman for Marsh" is the spokesman.
    private bool StandsAlone(Mention mention, int phraseFirst)
    {
        for (var at = mention.First - 1; at >= phraseFirst; at--)
        {
            if (tokens[at].Is(WordClasses.Preposition) && !tokens[at].IsCapital && at < mention.TitleFirst)
            {
                return false;
            }
        }

        return true;
    }

    // "Paula Ryan of Ardsund said": the name stands before the preposition.
    private Source? NameInHead(int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (tokens[at].Is(WordClasses.Preposition))
            {
                break;
            }

            if (names.At(at) is { Name: not null } mention && mention.Last < last
                && tokens[mention.Last + 1].Is(WordClasses.Preposition))
            {
                return new Source(mention.First, mention.Last, SourceKind.Name, mention.Name);
            }
        }

        return null;
    }

    private int StartOfPhrase(int last, int floor)
    {
        var first = last + 1;
        for (var at = last; at >= floor && quoteOf[at] < 0; at--)
        {
            var token = tokens[at];
            if (names.At(at) is { } mention)
            {
                at = Math.Max(mention.TitleFirst, floor);
                first = at;
            }
            else if (token.Is(WordClasses.Determiner | WordClasses.Possessive) && !IsAcronymLike(token))
            {
                first = at;
                if (!CrossesPreposition(at - 1, floor))
                {
                    break;
                }
            }
            else if (IsParticipleOf(at, last, floor))
            {
                break;
            }
            else if (IsNounLike(at) || token.Kind == TokenKind.Possessive || token.Kind == TokenKind.Number || IsPluralPossessive(at, floor))
            {
                first = at;
            }
            else if (at < last && (CrossesPreposition(at, floor) || CrossesAnd(at, first, last, floor)))
            {
                continue;
            }
            else
            {
                break;
            }
        }

        return first;
    }

    // "the pilots’ union"
    private bool IsPluralPossessive(int at, int floor) =>
        at > floor && article.Is(at, '’') | article.Is(at, '\'') && tokens[at].Start == tokens[at - 1].End && article.TextOf(at - 1) is [.., 's'];

    // "and carrying signs that read": the signs alone.
    private bool IsParticipleOf(int at, int last, int floor) =>
        at < last && at > floor && !tokens[at].IsCapital && article.TextOf(at).EndsWith("ing", StringComparison.Ordinal)
        && (tokens[at - 1].Is(WordClasses.Conjunction | WordClasses.Subordinator | WordClasses.Preposition) || article.Is(at - 1, ','));

    private static bool IsAcronymLike(Token token) => token.IsCapital && token.End - token.Start > 1 && token.Is(WordClasses.Organisation);

    // "a spokesman for the campaign": the phrase goes on left of the preposition when a noun stands there.
    private bool CrossesPreposition(int at, int floor) =>
        at - 1 >= floor && article.TextOf(at) is "of" or "for" or "from" or "in" or "at" or "near" or "with" or "on" or "outside" or "behind"
        && quoteOf[at - 1] < 0 && (IsNounLike(at - 1) || names.At(at - 1) is not null);

    // "the former governor and current nominee", "farmers and union leaders": one phrase, where the second part has no article.
    private bool CrossesAnd(int at, int first, int last, int floor) =>
        at - 1 >= floor && article.TextOf(at) is "and" && quoteOf[at - 1] < 0 && tokens[last].Is(WordClasses.Role | WordClasses.Title) && !tokens[first].Is(WordClasses.Determiner | WordClasses.Possessive)
        && IsNounLike(at - 1) && names.At(at - 1) is null && names.At(first) is null && names.At(last) is null && (tokens[at - 1].Word.Cue is null || tokens[at - 1].Is(WordClasses.Deverbal));

    private bool IsInnerPreposition(int at) => article.TextOf(at) is "of" or "for" or "from" or "in" or "at" or "with" or "on" or "to" or "by" or "near";

    private bool IsNounLike(int at)
    {
        var token = tokens[at];
        if (!token.IsWord || token.Is(WordClasses.Calendar) || token.Is(WordClasses.Function | WordClasses.Adverb))
        {
            return token.IsWord && names.At(at) is not null;
        }

        return !token.Word.IsVerbOnly || names.At(at) is not null;
    }

    private bool IsPhraseStart(int at) => tokens[at].Is(WordClasses.Determiner | WordClasses.Possessive | WordClasses.Role) && article.TextOf(at) is not ("that" or "That");

    private bool IsPossessed(int last) => last + 1 < tokens.Count && tokens[last + 1].Kind == TokenKind.Possessive;

    private Source? Describe(int first, int last)
    {
        while (last > first && !tokens[last].IsWord && !IsAge(last))
        {
            last--;
        }

        if (first == last && !IsWholeDescription(last))
        {
            return null;
        }

        var isOnlyStart = first == last && tokens[first].Is(WordClasses.Preposition | WordClasses.Conjunction | WordClasses.Calendar | WordClasses.Auxiliary);
        return last < first || isOnlyStart || tokens[last].Is(WordClasses.Possessive) ? null : new Source(first, last, SourceKind.Description, null);
    }

    // "the 24-year-old"
    private bool IsAge(int at) => tokens[at].Kind == TokenKind.Number && article.TextOf(at).EndsWith("-year-old", StringComparison.Ordinal);

    // "Critics", "Police", "officials" can stand alone; "rallying", "local" and "began" cannot.
    private bool IsWholeDescription(int at) =>
        tokens[at].Is(WordClasses.Role | WordClasses.Title | WordClasses.Organisation | WordClasses.Demonym)
        || (article.TextOf(at) is [.., not 's', 's'] && !tokens[at].Is(WordClasses.Determiner | WordClasses.Auxiliary))
        || (tokens[at].Is(WordClasses.Determiner) && article.TextOf(at) is "some" or "Some" or "many" or "Many" or "others" or "Others" or "most" or "Most" or "several" or "both" or "Both" or "one" or "One" or "another" or "Another");

    private int EndOfInnerPhrase(int preposition, int limit)
    {
        var at = preposition + 1;
        while (at < limit && quoteOf[at] < 0 && (IsNounLike(at) || tokens[at].Kind == TokenKind.Possessive || IsPhraseStart(at)
            || (tokens[at].Is(WordClasses.Preposition) && IsInnerPreposition(at))
            || (tokens[at].Is(WordClasses.Object) && at == preposition + 1)))
        {
            at++;
        }

        return at - 1;
    }

    /// <summary>The last token of the noun phrase that begins at the token.</summary>
    public int Skip(int at, int limit)
    {
        while (at < limit && quoteOf[at] < 0 && (IsNounLike(at) || tokens[at].Kind == TokenKind.Possessive || IsPhraseStart(at)))
        {
            at++;
        }

        return at - 1;
    }

    /// <summary>The name that stands behind a description: "said one of them, Pavel Dragan", "a man called Dragan".</summary>
    public Source? NameBehind(Source phrase, int limit)
    {
        var at = phrase.Last + 1;
        if (at + 1 >= limit || !(article.Is(at, ',') || article.TextOf(at) is "named" or "called" or "known" or "identified" or "calling"))
        {
            return null;
        }

        at += article.TextOf(at + 1) is "as" or "himself" or "herself" or "themselves" ? 2 : 1;
        while (at + 1 < limit && tokens[at].IsWord && !tokens[at].IsCapital && (tokens[at].Is(WordClasses.Role) || article.TextOf(at) is "the" or "late"))
        {
            at++;
        }

        return at < limit && names.TitledAt(at) is { Name: { IsOrganisation: false, IsPlace: false } } mention ? NamedBy(mention, phrase.First) : null;
    }
}
