namespace DigestBot.Reading.Quotes.Names;

/// <summary>Somebody or something that the article names, under the fullest name it gives.</summary>
internal sealed class KnownName(string full, bool isOrganisation)
{
    /// <summary>The name without titles, as it stands in the article.</summary>
    public string Full { get; set; } = full;

    public bool IsOrganisation { get; set; } = isOrganisation;

    public Gender Gender { get; set; }

    /// <summary>Who it is, as the article says; null when it does not.</summary>
    public string? Role { get; set; }

    /// <summary>How often it is named.</summary>
    public int Count { get; set; }

    /// <summary>Whether something shows that it is a person: a title, a role, a given name, the surname used alone.</summary>
    public bool IsPerson { get; set; }

    /// <summary>How often it is named in full.</summary>
    public int FullCount { get; set; }

    /// <summary>How often it stands behind "in", "at" or "near", as places do.</summary>
    public int PlaceCount { get; set; }

    /// <summary>Whether it names a place: a known one, or most of what is said of it is where something happens.</summary>
    public bool IsPlace => Language.Places.Contains(Full) || (PlaceCount > 0 && PlaceCount * 2 >= Count && Gender == Gender.Unknown && Role is null);

    public string Surname => LastWord(Full);

    public string GivenName => Full.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? Full[..space] : Full;

    public bool IsSingleWord => !Full.Contains(' ', StringComparison.Ordinal);

    private static string LastWord(string name)
    {
        var end = name.Length;
        var space = name.LastIndexOf(' ');
        if (space > 0 && Language.Lexicon.English.Find(name.AsSpan(space + 1)).Is(Language.WordClasses.Suffix))
        {
            end = space;
            space = name.LastIndexOf(' ', end - 1);
        }

        return name[(space + 1)..end].TrimEnd(',');
    }
}
