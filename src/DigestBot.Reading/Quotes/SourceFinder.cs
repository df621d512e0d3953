using DigestBot.Reading.Language;

namespace DigestBot.Reading.Quotes;

/// <summary>Finds the subject of a reporting verb: to its left ("Haq, a spokesman, said"), or behind it ("said Haq").</summary>
internal sealed class SourceFinder(AnalysedText article, NameBook names, int[] quoteOf)
{
    /// <summary>The longest apposition between a name and its verb, in tokens.</summary>
    private const int LongestApposition = 30;

    private readonly List<Token> tokens = article.Tokens;

    /// <summary>The source that ends before token <paramref name="cue"/>, not left of <paramref name="floor"/>; null when there is none.</summary>
    public Source? LeftOf(int cue, int floor)
    {
        var at = SkipAdverbs(cue - 1, floor);
        while (at >= floor && quoteOf[at] < 0)
        {
            var token = tokens[at];
            if (token.Is(WordClasses.Calendar))
            {
                at = SkipCalendar(at, floor);
            }
            else if (article.Is(at, ')'))
            {
                at = SkipBack(at, '(', floor);
            }
            else if (IsPause(at))
            {
                return BeforeApposition(at, floor);
            }
            else if (token.Is(WordClasses.Pronoun) && article.TextOf(at) is not "that")
            {
                return token.Is(WordClasses.Relative) ? BeforeRelative(at, floor) : PronounAt(at);
            }
            else if (token.Is(WordClasses.Relative))
            {
                return BeforeRelative(at, floor);
            }
            else
            {
                return PhraseEndingAt(at, floor);
            }
        }

        return null;
    }

    /// <summary>The source that begins behind token <paramref name="cue"/> and ends before <paramref name="limit"/>; null when there is none.</summary>
    public Source? RightOf(int cue, int limit)
    {
        var at = cue + 1;
        while (at < limit && tokens[at].Is(WordClasses.Adverb) && !tokens[at].IsCapital)
        {
            at++;
        }

        if (at >= limit || quoteOf[at] >= 0)
        {
            return null;
        }

        var phrase = PhraseBeginningAt(at, limit);
        return phrase is { Kind: SourceKind.Description } && NameBehind(phrase, limit) is { } named ? named : phrase;
    }

    // "said one of them, Pavel Dragan"
    private Source? NameBehind(Source phrase, int limit) =>
        phrase.Last + 2 < limit && article.Is(phrase.Last + 1, ',') && names.At(phrase.Last + 2) is { Name: { IsOrganisation: false } name } mention
            ? new Source(mention.First, mention.Last, SourceKind.Name, name) { Start = phrase.First }
            : null;

    /// <summary>The subject of the sentence's main clause; null when it has none outside quotes.</summary>
    public Source? SubjectOf(Sentence sentence, int limit)
    {
        var at = sentence.First;
        if (IsFronted(at))
        {
            at = AfterComma(at, limit);
        }

        for (; at < limit; at++)
        {
            var token = tokens[at];
            if (quoteOf[at] >= 0 || !token.IsWord)
            {
                continue;
            }

            if (token.Is(WordClasses.Pronoun) && !token.Is(WordClasses.Relative))
            {
                return PronounAt(at);
            }

            if (token.Is(WordClasses.Preposition | WordClasses.Subordinator) && at > sentence.First)
            {
                // The phrase after a preposition is no subject.
                at = SkipPhrase(at + 1, limit);
                continue;
            }

            if (PhraseBeginningAt(at, limit) is { } phrase)
            {
                return phrase.Kind == SourceKind.Description ? NameBehind(phrase, limit) ?? phrase : phrase;
            }
        }

        return null;
    }

    /// <summary>The subject of the last subordinate clause before the token: "…, when protesters interrupted her, shouting". Null when there is none.</summary>
    public Source? SubjectOfClause(Sentence sentence, int limit)
    {
        for (var at = limit - 2; at > sentence.First; at--)
        {
            if (quoteOf[at] >= 0)
            {
                return null;
            }

            if (article.TextOf(at) is "when" or "while" or "as" or "after" or "because" && article.Is(at - 1, ','))
            {
                return PhraseBeginningAt(at + 1, limit);
            }
        }

        return null;
    }

    /// <summary>The noun phrase that begins at the token: a name with its titles, or a description.</summary>
    public Source? PhraseBeginningAt(int at, int limit)
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
                var named = BehindRole(mention, limit) ?? mention;
                return new Source(named.First, named.Last, SourceKind.Name, named.Name) { Start = first };
            }

            if (IsNounLike(at) || tokens[at].Kind == TokenKind.Possessive || (at == first && IsPhraseStart(at)))
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

        return head >= 0 && (IsPhraseStart(first) || tokens[head].Is(WordClasses.Role) || tokens[first].IsCapital) ? Describe(first, head) : null;
    }

    // "Judicial Watch president Tom Marsh" is Marsh: a role stands between the two names.
    private Mention? BehindRole(Mention mention, int limit)
    {
        var at = mention.Last + 1;
        while (at < limit && quoteOf[at] < 0 && IsNounLike(at) && names.At(at) is null && !tokens[at].IsCapital)
        {
            at++;
        }

        return at > mention.Last + 1 && at < limit && tokens[at - 1].Is(WordClasses.Role | WordClasses.Title)
            && names.At(at) is { Name: { IsOrganisation: false } } person && person.TitleFirst == at
                ? person
                : null;
    }

    private static bool IsAdverb(Token token, ReadOnlySpan<char> text) =>
        token.Is(WordClasses.Adverb | WordClasses.Auxiliary | WordClasses.Negation | WordClasses.Hedge)
        || (token.IsWord && !token.IsCapital && text.Length > 4 && text.EndsWith("ly", StringComparison.Ordinal) && !token.Is(WordClasses.Role));

    private int SkipAdverbs(int at, int floor)
    {
        while (at >= floor && IsAdverb(tokens[at], article.TextOf(at)))
        {
            at--;
        }

        return at;
    }

    // "Lind on Monday said", "Lind said late Monday": the time does not part the name from its verb.
    private int SkipCalendar(int at, int floor)
    {
        while (at >= floor && (tokens[at].Is(WordClasses.Calendar) || tokens[at].Kind == TokenKind.Number
            || article.TextOf(at) is "on" or "in" or "last" or "late" or "early" or "this" or "the"))
        {
            at--;
        }

        return at;
    }

    private int SkipBack(int at, char opening, int floor)
    {
        while (at >= floor && !article.Is(at, opening))
        {
            at--;
        }

        return at - 1;
    }

    // "Farhan Haq, a spokesman for the ministry, said": the name before the comma that opens the apposition. Appositions may
    // follow each other ("Haq, 59, of Ardsund, said"): a name before them all wins over a description between them.
    private Source? BeforeApposition(int comma, int floor)
    {
        if (NameAsApposition(comma, floor) is { } named)
        {
            return named;
        }

        Source? fallback = null;
        for (var at = comma - 1; at > Math.Max(floor, comma - LongestApposition); at--)
        {
            if (quoteOf[at] >= 0 || !IsPause(at) || !IsApposition(at + 1))
            {
                continue;
            }

            var source = PhraseEndingAt(at - 1, floor);
            if (source is { Kind: SourceKind.Name })
            {
                return source;
            }

            if (source is not null && (source.First == floor || !IsPause(source.First - 1)))
            {
                return fallback ?? source;
            }

            fallback ??= source;
        }

        return fallback;
    }

    // "Her lawyer, Mei Prowse, said", "the secretary of the union, Nuala Brandvik, said": here the name is the apposition.
    private Source? NameAsApposition(int comma, int floor) =>
        names.At(comma - 1) is { Name: { IsOrganisation: false } name } mention
        && mention.TitleFirst - 2 >= floor && IsPause(mention.TitleFirst - 1) && quoteOf[mention.TitleFirst - 2] < 0
        && PhraseEndingAt(mention.TitleFirst - 2, floor) is { Kind: SourceKind.Description } described
            ? new Source(mention.First, mention.Last, SourceKind.Name, name) { Start = described.First }
            : null;

    private bool IsPause(int at) => article.Is(at, ',') || article.Is(at, '―') || article.Is(at, '—') || article.Is(at, '–');

    private bool IsApposition(int at)
    {
        var token = tokens[at];
        return token.Is(WordClasses.Determiner | WordClasses.Possessive | WordClasses.Role | WordClasses.Title | WordClasses.TitlePrefix | WordClasses.Relative
                | WordClasses.Demonym | WordClasses.Organisation | WordClasses.Preposition | WordClasses.Suffix | WordClasses.Adverb)
            || token.Kind == TokenKind.Number
            || (token.IsWord && names.At(at) is { IsOrganisation: true })
            || (token.IsWord && (article.TextOf(at).EndsWith("ing", StringComparison.Ordinal) || article.TextOf(at).EndsWith("ed", StringComparison.Ordinal)));
    }

    private Source? BeforeRelative(int relative, int floor)
    {
        var at = relative - 1;
        if (at >= floor && article.Is(at, ','))
        {
            at--;
        }

        return at >= floor && quoteOf[at] < 0 ? PhraseEndingAt(at, floor) : null;
    }

    private static Source PronounAt(int at) => new(at, at, SourceKind.Pronoun, null);

    private Source? PhraseEndingAt(int last, int floor)
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
            else if (IsNounLike(at) || token.Kind == TokenKind.Possessive || token.Kind == TokenKind.Number)
            {
                first = at;
            }
            else if (at < last && CrossesPreposition(at, floor))
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

    private static bool IsAcronymLike(Token token) => token.IsCapital && token.End - token.Start > 1 && token.Is(WordClasses.Organisation);

    // "a spokesman for the campaign": the phrase goes on left of the preposition when a noun stands there.
    private bool CrossesPreposition(int at, int floor) =>
        at - 1 >= floor && article.TextOf(at) is "of" or "for" or "from" or "in" or "at" or "near" or "with"
        && quoteOf[at - 1] < 0 && (IsNounLike(at - 1) || names.At(at - 1) is not null);

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
        while (last > first && !tokens[last].IsWord)
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

    // "Critics", "Police", "officials" can stand alone; "rallying", "local" and "began" cannot.
    private bool IsWholeDescription(int at) =>
        tokens[at].Is(WordClasses.Role | WordClasses.Title | WordClasses.Organisation | WordClasses.Demonym)
        || (article.TextOf(at) is [.., not 's', 's'] && !tokens[at].Is(WordClasses.Determiner | WordClasses.Auxiliary))
        || (tokens[at].Is(WordClasses.Determiner) && article.TextOf(at) is "some" or "Some" or "many" or "Many" or "others" or "most" or "Most" or "several" or "both" or "Both" or "one" or "another");

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

    private int SkipPhrase(int at, int limit)
    {
        while (at < limit && quoteOf[at] < 0 && (IsNounLike(at) || tokens[at].Kind == TokenKind.Possessive || IsPhraseStart(at)))
        {
            at++;
        }

        return at - 1;
    }

    // "In a speech on Monday, Lind praised …": the subject stands behind the comma.
    private bool IsFronted(int at) =>
        tokens[at].Is(WordClasses.Preposition | WordClasses.Subordinator)
        || (tokens[at].IsWord && article.TextOf(at).EndsWith("ing", StringComparison.Ordinal))
        || article.TextOf(at) is "Asked";

    private int AfterComma(int at, int limit)
    {
        for (var i = at; i < limit; i++)
        {
            if (article.Is(i, ',') && quoteOf[i] < 0)
            {
                return i + 1;
            }
        }

        return at + 1;
    }
}
