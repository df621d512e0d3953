namespace DigestBot.Reading.Quotes.Names;

/// <summary>Names by the words under which they may be called again: in full, by surname, by the first word, by initials.</summary>
internal sealed class NameIndex
{
    private static readonly List<KnownName> None = [];

    private readonly Dictionary<string, List<KnownName>> byWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<KnownName>>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public NameIndex()
    {
        lookup = byWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Adds a name, or the words that it has gained.</summary>
    public void Add(KnownName name)
    {
        AddUnder(name.Full, name);
        AddUnder(name.Surname, name);
        AddUnder(name.GivenName, name);
        AddUnder(InitialsOf(name.Full), name);
    }

    public void Remove(KnownName name)
    {
        foreach (var word in (ReadOnlySpan<string>)[name.Full, name.Surname, name.GivenName, InitialsOf(name.Full)])
        {
            if (byWord.TryGetValue(word, out var names))
            {
                names.Remove(name);
            }
        }
    }

    /// <summary>The names that the word, whatever its case, may mean, in the order in which they were added.</summary>
    public List<KnownName> Find(ReadOnlySpan<char> word) => lookup.TryGetValue(word, out var names) ? names : None;

    /// <summary>The capitals that begin the words of a name: "UN" for "United Nations", "CAP" for "Center for American Progress".</summary>
    public static string InitialsOf(string full)
    {
        Span<char> initials = stackalloc char[16];
        var count = 0;
        var startsWord = true;
        foreach (var c in full)
        {
            if (startsWord && char.IsUpper(c) && count < initials.Length)
            {
                initials[count++] = c;
            }

            startsWord = c is ' ' or '-';
        }

        return initials[..count].ToString();
    }

    private void AddUnder(string word, KnownName name)
    {
        if (word.Length == 0)
        {
            return;
        }

        if (!byWord.TryGetValue(word, out var names))
        {
            byWord[word] = names = [];
        }

        if (!names.Contains(name))
        {
            names.Add(name);
        }
    }
}
