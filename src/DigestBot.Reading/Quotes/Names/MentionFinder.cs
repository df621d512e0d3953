using DigestBot.Reading.Language;

namespace DigestBot.Reading.Quotes.Names;

/// <summary>Finds the places where people and organisations are named: runs of capitalised words.</summary>
internal sealed class MentionFinder(AnalysedText article)
{
    private const int LongestNoun = 24;

    private readonly List<Token> tokens = article.Tokens;

    /// <summary>The mentions in order, without overlap.</summary>
    public List<Mention> Find()
    {
        var mentions = new List<Mention>();
        foreach (var sentence in article.Sentences)
        {
            for (var at = sentence.First; at < sentence.Limit;)
            {
                if (!Begins(at, sentence))
                {
                    at++;
                    continue;
                }

                var last = EndOfRun(at, sentence.Limit);
                Add(at, last, sentence, mentions);
                at = last + 1;
            }
        }

        return mentions;
    }

    private bool Begins(int at, Sentence sentence)
    {
        var token = tokens[at];
        if (!token.IsWord || !token.IsCapital || article.TextOf(at).EndsWith("-year-old", StringComparison.Ordinal))
        {
            return false;
        }

        if (token.Is(WordClasses.Calendar | WordClasses.Function | WordClasses.Adverb) && !IsAcronym(at))
        {
            return IsGivenNameAfterAll(at, sentence);
        }

        return !(OpensSentence(at, sentence) && (token.Is(WordClasses.Starter) || (token.Word.IsVerbOnly && !token.Is(WordClasses.GivenName))));
    }

    // "June Marsh", "Per Lovik", "Will Haq": words of other use that begin a name when another name word follows.
    private bool IsGivenNameAfterAll(int at, Sentence sentence)
    {
        if (!tokens[at].Is(WordClasses.GivenName) || at + 1 >= sentence.Limit || !tokens[at + 1].IsWord || !tokens[at + 1].IsCapital
            || tokens[at + 1].Is(WordClasses.Function | WordClasses.Calendar | WordClasses.Adverb))
        {
            return false;
        }

        // "Will Haq resign?" asks; "in May Lind said" dates.
        return OpensSentence(at, sentence)
            ? !(tokens[at].Is(WordClasses.Auxiliary) && article.Is(sentence.Limit - 1, '?'))
            : !(tokens[at].Is(WordClasses.Calendar) && tokens[at - 1].Is(WordClasses.Preposition));
    }

    private bool IsAcronym(int at)
    {
        var word = article.TextOf(at);
        return word.Length > 1 && char.IsUpper(word[1]);
    }

    private bool OpensSentence(int at, Sentence sentence) =>
        at == sentence.First || tokens[at - 1].Kind == TokenKind.Mark || article.Is(at - 1, ':') || article.Is(at - 1, '—');

    private int EndOfRun(int first, int limit)
    {
        var last = first;
        for (var at = first + 1; at < limit;)
        {
            var joined = JoinedAt(first, last, at, limit);
            if (joined < 0)
            {
                break;
            }

            last = joined;
            at = joined + 1;
        }

        return last;
    }

    // The token at which the run goes on, or -1 where it ends.
    private int JoinedAt(int first, int last, int at, int limit)
    {
        var token = tokens[at];
        if (!token.IsWord)
        {
            return JoinsSuffix(at, limit) || JoinsPossessive(last, at, limit) || JoinsPartner(at, limit) ? at + 1 : -1;
        }

        if (token.IsCapital && !token.Is(WordClasses.Calendar) && !(token.Is(WordClasses.Function) && !IsAcronym(at)))
        {
            return at;
        }

        if (at + 1 >= limit || !tokens[at + 1].IsWord)
        {
            return -1;
        }

        // "Action Against Scams": a capital that grammar does not ask for.
        if (token.IsCapital && token.Is(WordClasses.Preposition) && !token.Is(WordClasses.Calendar) && tokens[at + 1].IsCapital && !tokens[at + 1].Is(WordClasses.Function | WordClasses.Calendar))
        {
            return at + 1;
        }

        var next = tokens[at + 1];
        if (token.Is(WordClasses.NameParticle) && !token.Is(WordClasses.Function))
        {
            // "van der Aa"
            var isTwo = next.Is(WordClasses.NameParticle) && !next.IsCapital && at + 2 < limit && tokens[at + 2] is { IsWord: true, IsCapital: true };
            return next.IsCapital ? at + 1 : isTwo ? at + 2 : -1;
        }

        if (token.Is(WordClasses.OrgParticle) && TakesParticle(first, last))
        {
            if (next.IsCapital && !next.Is(WordClasses.Function))
            {
                return at + 1;
            }

            return article.TextOf(at + 1) is "the" && at + 2 < limit && tokens[at + 2] is { IsCapital: true, IsWord: true } ? at + 2 : -1;
        }

        return -1;
    }

    // "Haq, Jr."
    private bool JoinsSuffix(int at, int limit) =>
        article.Is(at, ',') && at + 1 < limit && tokens[at + 1].Is(WordClasses.Suffix) && tokens[at + 1].IsCapital;

    // "Pellow & Sons"
    private bool JoinsPartner(int at, int limit) => article.Is(at, '&') && at + 1 < limit && tokens[at + 1] is { IsWord: true, IsCapital: true };

    // "Growers’ Association", "Children’s Hospital"
    private bool JoinsPossessive(int last, int at, int limit) =>
        at + 1 < limit && tokens[at].Start == tokens[last].End && tokens[at + 1] is { IsWord: true, IsCapital: true } && tokens[at + 1].Is(WordClasses.Organisation)
        && (tokens[at].Kind == TokenKind.Possessive || (article.Text[tokens[at].Start] is '’' or '\'' && article.Text[tokens[last].End - 1] == 's'));

    // "Department of Justice", "Secretary of State": these words take an "of" into the name, a person's name does not.
    private bool TakesParticle(int first, int last)
    {
        var word = tokens[last];
        if (last > first && tokens[first].Is(WordClasses.Organisation) && !tokens[first].Is(WordClasses.GivenName))
        {
            return true;
        }

        return (word.Is(WordClasses.Organisation | WordClasses.Title) || article.TextOf(last) is "Leader") && !word.Is(WordClasses.GivenName)
            && !(last > first && tokens[last - 1].Is(WordClasses.GivenName));
    }

    private void Add(int first, int last, Sentence sentence, List<Mention> mentions)
    {
        var nameFirst = EndOfTitles(first, last);
        if (nameFirst > last)
        {
            return;
        }

        // A list of titles without a name ("Prime Minister") is a description, and so is a single nationality ("Republicans").
        // "Weaver" may be a surname: that shows when all names are known.
        var isPlain = nameFirst == last && tokens[last].Is(WordClasses.Demonym | WordClasses.Title)
            && !tokens[last].Is(WordClasses.GivenName | WordClasses.Organisation);
        if ((isPlain && !IsAcronym(last)) || IsOffice(first, last))
        {
            return;
        }

        var isOrganisation = IsOrganisation(nameFirst, last);
        if (first == sentence.First && first == last && tokens[first].Word.Cue is not null)
        {
            return;
        }

        mentions.Add(new Mention(isOrganisation ? Math.Min(first, nameFirst) : first, isOrganisation ? first : nameFirst, last, isOrganisation));
    }

    // "the Home Secretary": an article before it and an office at its end.
    private bool IsOffice(int first, int last) =>
        first > 0 && article.TextOf(first - 1) is "the" or "The" && tokens[last].Is(WordClasses.Title | WordClasses.Role)
        && !tokens[last].Is(WordClasses.GivenName | WordClasses.Organisation) && !(last > first && tokens[last - 1].Is(WordClasses.GivenName));

    // Everything up to the last title or role in the run, where a name follows it.
    private int EndOfTitles(int first, int last)
    {
        var name = first;
        for (var at = first; at < last; at++)
        {
            var isTitle = tokens[at].Is(WordClasses.Title | WordClasses.Role) && !tokens[at].Is(WordClasses.GivenName);
            if (isTitle)
            {
                name = EndOfTitle(at, last);
            }
        }

        if (tokens[last].Is(WordClasses.Organisation))
        {
            return name;
        }

        // "Northern Trust's Anna Holt" is cut by its possessive, "Channel Nine Anna Holt" by the given name in it.
        for (var at = name + 1; at < last && !tokens[name].Is(WordClasses.GivenName | WordClasses.NoBreak) && last - name >= 2; at++)
        {
            // "Norbert Leo Marsh" has a given name that is not in the list: one unknown word before is a name, not a title.
            var isTitle = at > name + 1 || IsAcronym(name) || tokens[name].Is(WordClasses.Organisation | WordClasses.Demonym) || IsPersonNoun(name);
            if (tokens[at].Is(WordClasses.GivenName) && isTitle)
            {
                return at;
            }
        }

        while (name < last && tokens[name].Is(WordClasses.Demonym | WordClasses.TitlePrefix) && !tokens[name].Is(WordClasses.GivenName))
        {
            name++;
        }

        return name;
    }

    // "Headteacher Sheila Bright": a word for a person, in a capital because the sentence begins with it.
    private bool IsPersonNoun(int at)
    {
        var word = article.TextOf(at);
        if (word.Length > LongestNoun)
        {
            return false;
        }

        Span<char> small = stackalloc char[word.Length];
        word.ToLowerInvariant(small);
        return at == article.Sentences[article.SentenceOf[at]].First ? PersonNoun.IsLikely(small) : PersonNoun.Is(small);
    }

    // "Secretary of State Marta Lind", "Minister for Trade and Fisheries Anna Holt": the words after "of" belong to the title.
    private int EndOfTitle(int title, int last)
    {
        var at = title + 1;
        if (at < last && tokens[at].Is(WordClasses.OrgParticle) && !tokens[at].IsCapital)
        {
            at += tokens[at + 1].IsCapital ? 2 : 3;
        }

        return at <= last ? at : last + 1;
    }

    private bool IsOrganisation(int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (tokens[at].Is(WordClasses.Organisation) && !(at > first && tokens[at - 1].Is(WordClasses.GivenName)))
            {
                return true;
            }

            if (at > first && tokens[at].IsCapital && tokens[at].Is(WordClasses.Preposition) && !tokens[at].Is(WordClasses.GivenName))
            {
                return true;
            }

            if ((tokens[at].Is(WordClasses.OrgParticle) && !tokens[at].IsCapital && !tokens[at].Is(WordClasses.NameParticle)) || article.Is(at, '&'))
            {
                return true;
            }
        }

        return first == last && IsAcronym(first) && article.TextOf(first).IndexOfAnyInRange('a', 'z') < 0;
    }
}
