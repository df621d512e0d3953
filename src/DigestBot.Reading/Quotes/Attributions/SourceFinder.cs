using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes.Names;

namespace DigestBot.Reading.Quotes.Attributions;

/// <summary>Finds the subject of a reporting verb: to its left ("Haq, a spokesman, said"), or behind it ("said Haq").</summary>
internal sealed class SourceFinder(AnalysedText article, NameBook names, PhraseFinder phrases, int[] quoteOf)
{
    /// <summary>The longest apposition between a name and its verb, in tokens.</summary>
    private const int LongestApposition = 30;

    /// <summary>The longest time before the subject of a sentence ("But a few days later,"), its comma included, in tokens.</summary>
    private const int LongestTime = 8;

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
                return token.Is(WordClasses.Relative) ? BeforeRelative(at, floor) : PhraseFinder.PronounAt(at);
            }
            else if (token.Is(WordClasses.Relative))
            {
                return BeforeRelative(at, floor);
            }
            else
            {
                return Outside(phrases.EndingAt(at, floor), cue, floor);
            }
        }

        return null;
    }

    // "A woman travelling to Orsk said", "a woman who answered the door said": what stands behind a preposition or in a relative
    // clause is not the subject.
    private Source? Outside(Source? source, int cue, int floor)
    {
        var before = source is null ? -1 : source.Start - 1;
        if (before <= floor || quoteOf[before] >= 0 || tokens[cue].Word.Cue is { Form: CueForm.Gerund })
        {
            return source;
        }

        if (InRelative(before, floor) is { } told)
        {
            return told;
        }

        var isObject = (tokens[before].Is(WordClasses.Preposition) && !tokens[before].Is(WordClasses.Subordinator | WordClasses.Adverb)) || (article.Is(before, ',') && source!.Name is { IsPlace: true });
        return isObject && SubjectOf(article.Sentences[article.SentenceOf[cue]], cue) is { Kind: not SourceKind.Pronoun } subject && subject.First == floor ? subject : source;
    }

    // The description in front of "who", when nothing parts it from the word.
    private Source? InRelative(int last, int floor)
    {
        for (var at = last; at > floor && tokens[at].IsWord && quoteOf[at] < 0; at--)
        {
            if (article.TextOf(at) is "who" or "whose")
            {
                return phrases.EndingAt(at - 1, floor) is { Kind: SourceKind.Description } described ? described : null;
            }

            if (at < last && tokens[at].Is(WordClasses.Subordinator | WordClasses.Conjunction))
            {
                return null;
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

        var phrase = phrases.BeginningAt(at, limit);
        return phrase is { Kind: SourceKind.Description } && phrases.NameBehind(phrase, limit) is { } named ? named : phrase;
    }

    /// <summary>The subject of the sentence's main clause; null when it has none outside quotes.</summary>
    public Source? SubjectOf(Sentence sentence, int limit)
    {
        var at = sentence.First;
        if (IsFronted(at) || IsTime(at, limit))
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
                return PhraseFinder.PronounAt(at);
            }

            if (token.Is(WordClasses.Preposition | WordClasses.Subordinator) && at > sentence.First)
            {
                // The phrase after a preposition is no subject.
                at = phrases.Skip(at + 1, limit);
                continue;
            }

            if (phrases.BeginningAt(at, limit) is { } phrase)
            {
                // "At a rally in Ames, Iowa, Lind …": the place ends where it stands.
                if (at > sentence.First && phrase.Name is { IsPlace: true } && phrase.Last + 1 < limit && article.Is(phrase.Last + 1, ','))
                {
                    at = phrase.Last + 1;
                    continue;
                }

                return phrase.Kind == SourceKind.Description ? phrases.NameBehind(phrase, limit) ?? phrase : phrase;
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
                return phrases.BeginningAt(at + 1, limit);
            }
        }

        return null;
    }

    /// <summary>Whether the word says how or whether something was said, and stands beside a verb: "later", "has", "reportedly", "angrily".</summary>
    public static bool IsAdverb(Token token, ReadOnlySpan<char> text) =>
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

            var end = article.Is(at - 1, ')') ? SkipBack(at - 1, '(', floor) : at - 1;
            var source = end >= floor ? phrases.EndingAt(end, floor) : null;
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
    private Source? NameAsApposition(int comma, int floor)
    {
        if (names.At(comma - 1) is not { Name: { IsOrganisation: false, IsPlace: false } name } mention)
        {
            return null;
        }

        // "the report’s author, hydrologist Ben Achterberg, said"
        var start = mention.TitleFirst;
        while (start - 1 >= floor && tokens[start - 1].IsWord && (tokens[start - 1].Is(WordClasses.Role) || article.TextOf(start - 1) is "the" or "late"))
        {
            start--;
        }

        return start - 2 >= floor && IsPause(start - 1) && quoteOf[start - 2] < 0 && phrases.EndingAt(start - 2, floor) is { Kind: SourceKind.Description } described
            ? new Source(mention.First, mention.Last, SourceKind.Name, name) { Start = described.First }
            : null;
    }

    private bool IsPause(int at) => article.Is(at, ',') || article.Is(at, '―') || article.Is(at, '—') || article.Is(at, '–');

    private bool IsApposition(int at)
    {
        var token = tokens[at];
        return token.Is(WordClasses.Determiner | WordClasses.Possessive | WordClasses.Role | WordClasses.Title | WordClasses.TitlePrefix | WordClasses.Relative
                | WordClasses.Demonym | WordClasses.Organisation | WordClasses.Preposition | WordClasses.Suffix | WordClasses.Adverb)
            || token.Kind == TokenKind.Number || article.TextOf(at) is "though"
            || (token.IsWord && names.At(at) is { } mention && (mention.IsOrganisation || mention.Name is { IsPlace: true }))
            || (token.IsWord && (article.TextOf(at).EndsWith("ing", StringComparison.Ordinal) || article.TextOf(at).EndsWith("ed", StringComparison.Ordinal)));
    }

    // "for Mr. Lind, who said", "Scott Reed, the union’s chief strategist, who said"
    private Source? BeforeRelative(int relative, int floor)
    {
        var at = relative - 1;
        if (at >= floor && article.Is(at, ','))
        {
            at--;
        }

        if (at < floor || quoteOf[at] >= 0)
        {
            return null;
        }

        if (names.At(at) is { Name: { IsOrganisation: false, IsPlace: false } name } mention && mention.Last == at && !IsOfSomebody(mention.TitleFirst - 1, floor))
        {
            return new Source(mention.First, mention.Last, SourceKind.Name, name);
        }

        var phrase = phrases.EndingAt(at, floor);
        var comma = phrase is { Kind: SourceKind.Description } ? phrase.Start - 1 : -1;
        return comma > floor && article.Is(comma, ',') && names.At(comma - 1) is { Name: { IsOrganisation: false, IsPlace: false } named } person
            ? new Source(person.First, person.Last, SourceKind.Name, named)
            : phrase;
    }

    // "a spokesman for Marsh, who said"
    private bool IsOfSomebody(int preposition, int floor) =>
        preposition > floor && article.TextOf(preposition) is "for" or "of" && tokens[preposition - 1].Is(WordClasses.Role);

    // "In a speech on Monday, Lind praised …": the subject stands behind the comma.
    private bool IsFronted(int at) =>
        tokens[at].Is(WordClasses.Preposition | WordClasses.Subordinator)
        || (tokens[at].IsWord && article.TextOf(at).EndsWith("ing", StringComparison.Ordinal))
        || article.TextOf(at) is "Asked";

    // "Hours later, Lind …", "A few days earlier, …"
    private bool IsTime(int at, int limit)
    {
        for (var i = at + 1; i < Math.Min(limit, at + LongestTime); i++)
        {
            if (article.Is(i, ','))
            {
                return article.TextOf(i - 1) is "later" or "earlier" or "ago" or "before" or "after" or "afterward" or "afterwards" || tokens[i - 1].Is(WordClasses.Calendar);
            }
        }

        return false;
    }

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
