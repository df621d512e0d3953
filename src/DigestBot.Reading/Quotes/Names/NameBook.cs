using DigestBot.Reading.Language;

namespace DigestBot.Reading.Quotes.Names;

/// <summary>
/// Everybody the article names, and which name each mention means: "Lind" and "Ms. Lind" are "Mara Lind", "UN" is "United Nations".
/// </summary>
internal sealed class NameBook
{
    private const int CountOfKnown = 3;

    private readonly AnalysedText article;
    private readonly List<KnownName> names = [];
    private readonly NameIndex index = new();
    private readonly ShortNames shortNames;
    private readonly HashSet<string> knownAlone = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> capitals = new(StringComparer.Ordinal);
    private readonly Mention?[] mentionAt;

    public NameBook(AnalysedText article, IReadOnlyList<Mention> mentions)
    {
        this.article = article;
        shortNames = new ShortNames(index);
        mentionAt = new Mention?[article.Tokens.Count];
        foreach (var mention in mentions)
        {
            mentionAt.AsSpan(mention.First, mention.Words).Fill(mention);
        }

        Mentions = mentions;
        AddFullNames(mentions);
        JoinNicknamed(mentions);
        ShortenToKnown(mentions);
        CountCapitals();
        FindKnownAlone(mentions);
        Link(mentions);
    }

    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>All names, in the order in which their full form is given first.</summary>
    public IReadOnlyList<KnownName> Names => names;

    /// <summary>The mention that covers the token, or null.</summary>
    public Mention? At(int token) => token >= 0 && token < mentionAt.Length ? mentionAt[token] : null;

    /// <summary>The mention that begins at the token, its titles in capitals included, or null.</summary>
    public Mention? TitledAt(int token)
    {
        for (var at = token; at < mentionAt.Length && article.Tokens[at].IsCapital; at++)
        {
            if (mentionAt[at] is { } mention)
            {
                return mention.TitleFirst == token || (mention.First == token) ? mention : null;
            }
        }

        return null;
    }

    /// <summary>The index of the last mention before the token, or -1.</summary>
    public int IndexBefore(int token)
    {
        int low = 0, high = Mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Mentions[middle].First < token ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private void AddFullNames(IReadOnlyList<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Words == 1)
            {
                continue;
            }

            var full = article.Slice(mention.First, mention.Last);
            var named = new KnownName(full, mention.IsOrganisation);
            var known = index.Find(full).Find(name => IsSame(name, named)) ?? index.Find(named.Surname).Find(name => IsSame(name, named));
            if (known is null)
            {
                known = named;
                Add(known);
            }
            else if (full.Length > known.Full.Length && !mention.IsOrganisation)
            {
                known.Full = full;
                index.Add(known);
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
        Add(known);
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

            var shorter = ShorterThan(longer);
            if (shorter is not null)
            {
                mention.First = mention.Last - shorter.Full.AsSpan().Count(' ');
                mention.Name = shorter;
                Count(mention, shorter);
                Remove(longer);
            }
        }
    }

    private KnownName? ShorterThan(KnownName longer)
    {
        for (var space = longer.Full.IndexOf(' ', StringComparison.Ordinal); space > 0; space = longer.Full.IndexOf(' ', space + 1))
        {
            var rest = longer.Full.AsSpan(space + 1);
            if (rest.Contains(' ') && index.Find(rest).Find(name => name != longer && !name.IsOrganisation && name.Full.Length < longer.Full.Length) is { } shorter
                && longer.Full.EndsWith(shorter.Full, StringComparison.Ordinal))
            {
                return shorter;
            }
        }

        return null;
    }

    // "Interestingly Marsh" at the start of a sentence is "Marsh": the surname of somebody with another given name.
    private void DropAdjective(Mention mention)
    {
        if (mention.Name is not { IsOrganisation: false, FullCount: 1 } odd || mention.HasTitle || !StartsSentence(mention.First)
            || article.Tokens[mention.First].Is(WordClasses.GivenName) || !IsAdjective(article.TextOf(mention.First)))
        {
            return;
        }

        var person = index.Find(odd.Surname).Find(name => name != odd && !name.IsOrganisation && !name.IsSingleWord && string.Equals(name.Surname, odd.Surname, StringComparison.Ordinal));
        if (person is not null)
        {
            mention.First = mention.Last;
            mention.Name = person;
            Remove(odd);
        }
    }

    private static bool IsAdjective(ReadOnlySpan<char> word) =>
        word is [.., 'l', 'y'] or [.., 'e', 'd'] or [.., 'i', 'n', 'g'] or [.., 'i', 'v', 'e'] or [.., 'o', 'u', 's'] or [.., 'f', 'u', 'l'] or [.., 'b', 'l', 'e'] or [.., 'i', 's', 'h'];

    // The same but for a middle name or initial: "Donald J. Marsh" and "Donald Marsh".
    private static bool IsSame(KnownName known, KnownName other)
    {
        if (string.Equals(known.Full, other.Full, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return !other.IsOrganisation && !known.IsOrganisation
            && string.Equals(known.Surname, other.Surname, StringComparison.Ordinal)
            && string.Equals(known.GivenName, other.GivenName, StringComparison.Ordinal);
    }

    private void Add(KnownName name)
    {
        names.Add(name);
        index.Add(name);
    }

    private void Remove(KnownName name)
    {
        names.Remove(name);
        index.Remove(name);
    }

    private void CountCapitals()
    {
        for (var at = 0; at < article.Tokens.Count; at++)
        {
            if (article.Tokens[at].IsCapital)
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(capitals.GetAlternateLookup<ReadOnlySpan<char>>(), article.TextOf(at), out _)++;
            }
        }
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
        var gender = GenderFinder.Of(mention, article);
        var isAlone = knownAlone.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
        var found = isAlone ? null : shortNames.Named(word, gender, latest) ?? shortNames.Abbreviated(word);
        if (found is null && IsName(mention))
        {
            found = new KnownName(word.ToString(), mention.IsOrganisation);
            Add(found);
        }

        if (found is not null)
        {
            Count(mention, found);
        }

        return found;
    }

    // "Marsh" three times before anybody of that name is given in full: the Marsh that everybody knows, not the one named later.
    private void FindKnownAlone(IReadOnlyList<Mention> mentions)
    {
        var alone = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (mention.Words == 1 && !mention.IsOrganisation)
            {
                var word = article.TextOf(mention.First).ToString();
                alone[word] = alone.GetValueOrDefault(word) + 1;
            }
            else if (mention.Name is { IsOrganisation: false } name)
            {
                if (alone.GetValueOrDefault(name.Surname) >= CountOfKnown)
                {
                    knownAlone.Add(name.Surname);
                }

                // Only what stands before the first full name counts.
                alone[name.Surname] = int.MinValue;
            }
        }
    }

    // A word at the start of a sentence is capitalised anyway: it is a name when it stands so elsewhere too.
    private bool IsName(Mention mention)
    {
        var token = article.Tokens[mention.First];
        if (mention.HasTitle || mention.IsOrganisation || token.Is(WordClasses.GivenName))
        {
            return true;
        }

        if (token.Is(WordClasses.Role))
        {
            return false;
        }

        if (!StartsSentence(mention.TitleFirst))
        {
            return true;
        }

        return capitals.GetAlternateLookup<ReadOnlySpan<char>>()[article.TextOf(mention.First)] > 1 || Speaks(mention);
    }

    // "Kovač promised voters": a word of no other use that begins a sentence and says something.
    private bool Speaks(Mention mention)
    {
        var next = mention.Last + 1;
        return next < article.Tokens.Count && article.Tokens[mention.First].Word == Word.Unknown && article.TextOf(mention.First) is [_, _, _, .., not 's']
            && !article.Tokens[next].Is(WordClasses.Deverbal) && article.Tokens[next].Word.Cue is { Form: CueForm.Past or CueForm.Third, Kind: CueKind.Say or CueKind.Tell or CueKind.Write };
    }

    private bool StartsSentence(int token) =>
        article.Sentences[article.SentenceOf[token]].First == token || article.Tokens[token - 1].Kind == TokenKind.Mark;

    private void Count(Mention mention, KnownName name)
    {
        name.Count++;
        if (name.Gender == Gender.Unknown)
        {
            name.Gender = GenderFinder.Of(mention, article) is var told and not Gender.Unknown ? told
                : name.IsSingleWord && !mention.HasTitle && !name.IsOrganisation ? GenderFinder.OfGivenName(article.Tokens[mention.First])
                : Gender.Unknown;
        }

        var before = mention.TitleFirst > 0 ? article.TextOf(mention.TitleFirst - 1) : [];
        name.PlaceCount += before is "in" or "In" or "at" or "At" or "near" or "across" ? 1 : 0;
        name.IsPerson |= IsShownAsPerson(mention);
        name.IsPerson |= !name.IsOrganisation
            && (name.Gender != Gender.Unknown || mention.HasTitle || article.Tokens[mention.First].Is(WordClasses.GivenName) || (mention.Words == 1 && !name.IsSingleWord && !StartsSentence(mention.First)));
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

}
