using DigestBot.Reading.Language;

namespace DigestBot.Reading.Quotes;

/// <summary>
/// Everybody the article names, and which name each mention means: "Lind" and "Ms. Lind" are "Mara Lind", "UN" is "United Nations".
/// </summary>
internal sealed class NameBook
{
    private readonly AnalysedText article;
    private readonly List<KnownName> names = [];
    private readonly Mention?[] mentionAt;

    public NameBook(AnalysedText article, IReadOnlyList<Mention> mentions)
    {
        this.article = article;
        mentionAt = new Mention?[article.Tokens.Count];
        foreach (var mention in mentions)
        {
            mentionAt.AsSpan(mention.First, mention.Words).Fill(mention);
        }

        AddFullNames(mentions);
        JoinNicknamed(mentions);
        ShortenToKnown(mentions);
        Link(mentions);
        Mentions = mentions;
    }

    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>All names, in the order in which their full form is given first.</summary>
    public IReadOnlyList<KnownName> Names => names;

    /// <summary>The mention that covers the token, or null.</summary>
    public Mention? At(int token) => token >= 0 && token < mentionAt.Length ? mentionAt[token] : null;

    private void AddFullNames(IReadOnlyList<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Words == 1)
            {
                continue;
            }

            var full = article.Slice(mention.First, mention.Last);
            var known = names.Find(name => IsSame(name, full, mention.IsOrganisation));
            if (known is null)
            {
                known = new KnownName(full, mention.IsOrganisation);
                names.Add(known);
            }
            else if (full.Length > known.Full.Length && !mention.IsOrganisation)
            {
                known.Full = full;
            }

            mention.Name = known;
            known.FullCount++;
            Count(mention, known);
        }
    }

    // Wilhelmina “Billie” Stroud is "Wilhelmina Stroud".
    private void JoinNicknamed(IReadOnlyList<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            var open = mention.Last + 1;
            if (mention.IsOrganisation || open + 3 >= article.Tokens.Count || article.Tokens[open].Kind != TokenKind.Mark)
            {
                continue;
            }

            for (var close = open + 2; close < Math.Min(open + 5, article.Tokens.Count - 1); close++)
            {
                if (article.Tokens[close].Kind == TokenKind.Mark && At(close + 1) is { IsOrganisation: false } surname && surname.First == close + 1)
                {
                    Join(mention, surname);
                }
            }
        }
    }

    private void Join(Mention given, Mention surname)
    {
        var known = new KnownName($"{article.Slice(given.First, given.Last)} {article.Slice(surname.First, surname.Last)}", false);
        names.Add(known);
        given.Name = known;
        surname.Name = known;
        Count(given, known);
    }

    // "Rival Mara Lind" is "Mara Lind" with a word before it, when the shorter name stands elsewhere.
    private void ShortenToKnown(IReadOnlyList<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Words == 2)
            {
                DropAdjective(mention);
            }

            if (mention.Words < 3 || mention.Name is not { IsOrganisation: false } longer)
            {
                continue;
            }

            var shorter = names.Find(name => name != longer && !name.IsOrganisation && !name.IsSingleWord
                && longer.Full.Length > name.Full.Length && longer.Full.EndsWith(name.Full, StringComparison.Ordinal) && longer.Full[^(name.Full.Length + 1)] == ' ');
            if (shorter is not null)
            {
                mention.First = mention.Last - shorter.Full.AsSpan().Count(' ');
                mention.Name = shorter;
                Count(mention, shorter);
                names.Remove(longer);
            }
        }
    }

    // "Interestingly Blocher" at the start of a sentence is "Blocher": the surname of somebody with another given name.
    private void DropAdjective(Mention mention)
    {
        if (mention.Name is not { IsOrganisation: false, FullCount: 1 } odd || mention.HasTitle || !StartsSentence(mention.First)
            || article.Tokens[mention.First].Is(WordClasses.GivenName))
        {
            return;
        }

        var person = names.Find(name => name != odd && !name.IsOrganisation && !name.IsSingleWord && string.Equals(name.Surname, odd.Surname, StringComparison.Ordinal));
        if (person is not null)
        {
            mention.First = mention.Last;
            mention.Name = person;
            names.Remove(odd);
        }
    }

    // The same but for a middle name or initial: "Donald J. Marsh" and "Donald Marsh".
    private static bool IsSame(KnownName known, string full, bool isOrganisation)
    {
        if (string.Equals(known.Full, full, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (isOrganisation || known.IsOrganisation)
        {
            return false;
        }

        var other = new KnownName(full, false);
        return string.Equals(known.Surname, other.Surname, StringComparison.Ordinal)
            && string.Equals(known.GivenName, other.GivenName, StringComparison.Ordinal);
    }

    private void Link(IReadOnlyList<Mention> mentions)
    {
        KnownName? latest = null;
        foreach (var mention in mentions)
        {
            mention.Name ??= Resolve(mention, latest);
            latest = mention.Name is { IsOrganisation: false } ? mention.Name : latest;
        }
    }

    private KnownName? Resolve(Mention mention, KnownName? latest)
    {
        var word = article.TextOf(mention.First);
        var gender = GenderOf(mention);
        var found = Named(word, gender, latest) ?? Abbreviated(word);
        if (found is null && IsName(mention))
        {
            found = new KnownName(word.ToString(), mention.IsOrganisation);
            names.Add(found);
        }

        if (found is not null)
        {
            Count(mention, found);
        }

        return found;
    }

    // A word at the start of a sentence is capitalised anyway: it is a name when it stands so elsewhere too.
    private bool IsName(Mention mention)
    {
        if (mention.HasTitle || mention.IsOrganisation || !StartsSentence(mention.TitleFirst))
        {
            return true;
        }

        var token = article.Tokens[mention.First];
        if (token.Is(WordClasses.GivenName))
        {
            return true;
        }

        var word = article.TextOf(mention.First);
        foreach (var other in article.Tokens)
        {
            if (other.IsCapital && other.Start != token.Start && word.SequenceEqual(article.Text.AsSpan(other.Start, other.End - other.Start)))
            {
                return true;
            }
        }

        return false;
    }

    private bool StartsSentence(int token) =>
        article.Sentences[article.SentenceOf[token]].First == token || article.Tokens[token - 1].Kind == TokenKind.Mark;

    private KnownName? Named(ReadOnlySpan<char> word, Gender gender, KnownName? latest)
    {
        KnownName? best = null;
        foreach (var name in names)
        {
            if (name.IsSingleWord)
            {
                if (word.Equals(name.Full, StringComparison.Ordinal))
                {
                    return name;
                }

                continue;
            }

            var fits = word.SequenceEqual(name.Surname) || (word.SequenceEqual(name.GivenName) && !name.IsOrganisation);
            if (!fits || name.IsOrganisation || (gender != Gender.Unknown && name.Gender != Gender.Unknown && gender != name.Gender))
            {
                continue;
            }

            var isCloser = best is null || (name == latest && name.FullCount == best.FullCount) || (gender != Gender.Unknown && name.Gender == gender && best.Gender != gender)
                || (word.SequenceEqual(name.Surname) && !word.SequenceEqual(best.Surname))
                || name.FullCount > best.FullCount;
            best = isCloser ? name : best;
        }

        return best;
    }

    // "UN" for "United Nations", "Courier" for "Northern Courier".
    private KnownName? Abbreviated(ReadOnlySpan<char> word)
    {
        foreach (var name in names)
        {
            if (name.IsOrganisation && !name.IsSingleWord && (word.SequenceEqual(name.Surname) || IsAcronym(word, name.Full) || IsFirstWord(word, name.Full)))
            {
                return name;
            }
        }

        return null;
    }

    // "Norrvane" for "Norrvane Holdings"
    private static bool IsFirstWord(ReadOnlySpan<char> word, string full) =>
        word.Length >= 4 && full.AsSpan().StartsWith(word, StringComparison.Ordinal) && full.Length > word.Length && full[word.Length] == ' '
        && !Lexicon.English.Find(word).Is(WordClasses.Demonym | WordClasses.Title | WordClasses.TitlePrefix | WordClasses.Starter | WordClasses.Organisation);

    private static bool IsAcronym(ReadOnlySpan<char> word, string full)
    {
        var at = 0;
        var startsWord = true;
        foreach (var c in full)
        {
            if (startsWord && char.IsUpper(c))
            {
                while (at < word.Length && word[at] == '.')
                {
                    at++;
                }

                if (at >= word.Length || word[at++] != c)
                {
                    return false;
                }
            }

            startsWord = c is ' ' or '-';
        }

        return at >= 2 && (at == word.Length || (at == word.Length - 1 && word[at] == '.'));
    }

    private void Count(Mention mention, KnownName name)
    {
        name.Count++;
        if (name.Gender == Gender.Unknown)
        {
            name.Gender = GenderOf(mention);
        }

        var before = mention.TitleFirst > 0 ? article.TextOf(mention.TitleFirst - 1) : [];
        name.PlaceCount += before is "in" or "In" or "at" or "At" or "near" or "across" ? 1 : 0;
        name.IsPerson |= IsShownAsPerson(mention);
        name.IsPerson |= !name.IsOrganisation
            && (name.Gender != Gender.Unknown || mention.HasTitle || article.Tokens[mention.First].Is(WordClasses.GivenName) || (mention.Words == 1 && !name.IsSingleWord));
    }

    // "Davina Prowse, who runs the bakery", "Isla Nakamura, 34,"
    private bool IsShownAsPerson(Mention mention)
    {
        var next = mention.Last + 1;
        var isComma = next < article.Tokens.Count && article.Is(next, ',');
        next += isComma ? 1 : 0;
        return !mention.IsOrganisation && next + 1 < article.Tokens.Count
            && (article.TextOf(next) is "who" or "whose"
                || (isComma && article.Tokens[next].Kind == TokenKind.Number && article.Tokens[next].End - article.Tokens[next].Start == 2 && article.Is(next + 1, ',')));
    }

    private Gender GenderOf(Mention mention)
    {
        if (mention.IsOrganisation)
        {
            return Gender.Unknown;
        }

        for (var at = mention.First - 1; at >= Math.Max(mention.TitleFirst, mention.First - 4); at--)
        {
            if (GenderOfWord(article.Tokens[at]) is var gender and not Gender.Unknown)
            {
                return gender;
            }
        }

        if (mention.First > 0 && mention.TitleFirst == mention.First
            && GenderOfWord(article.Tokens[mention.First - 1]) is var before and not Gender.Unknown
            && !article.Tokens[mention.First - 1].Is(WordClasses.Object | WordClasses.Pronoun | WordClasses.Possessive))
        {
            return before;
        }

        var word = article.Tokens[mention.First].Word;
        return mention.Words == 1 && !mention.HasTitle && !word.Is(WordClasses.GivenName) ? Gender.Unknown
            : mention.Words == 1 && mention.HasTitle ? Gender.Unknown
            : word.Is(WordClasses.MaleName) && !word.Is(WordClasses.FemaleName | WordClasses.EitherName) ? Gender.Male
            : word.Is(WordClasses.FemaleName) && !word.Is(WordClasses.MaleName | WordClasses.EitherName) ? Gender.Female
            : Gender.Unknown;
    }

    private static Gender GenderOfWord(Token token) =>
        token.Is(WordClasses.MaleWord) ? Gender.Male : token.Is(WordClasses.FemaleWord) ? Gender.Female : Gender.Unknown;
}
