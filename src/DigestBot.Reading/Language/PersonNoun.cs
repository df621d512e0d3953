namespace DigestBot.Reading.Language;

/// <summary>Tells words for what people do by how they end: "glaciologist", "goalkeeper", "co-author", "mother-of-three".</summary>
internal static class PersonNoun
{
    private const int ShortestWord = 6;

    private static readonly string[] EndingsInR =
    [
        "keeper", "maker", "worker", "player", "writer", "holder", "owner", "driver", "fighter", "leader", "master", "trainer", "singer", "hunter", "seller",
        "builder", "founder", "dealer", "breeder", "minder", "grapher", "grower", "rescuer", "goer", "runner", "rider", "dancer", "teacher", "eer", "preneur",
        "starter", "finder", "planner", "tracker", "racer", "golfer", "boxer", "sailor", "survivor", "instructor", "investigator", "campaigner", "organiser", "organizer", "designer", "dresser",
        "collector", "conductor", "sculptor", "translator", "challenger", "examiner", "rapper", "drummer", "gardener", "beekeeper", "shopper",
    ];

    private static readonly string[] EndingsInT = ["ologist", "icist", "nist", "mist", "cist", "gist", "rist", "tist", "list", "dist", "pist", "xist", "sist", "attendant", "accountant", "consultant", "assistant", "lieutenant", "sergeant", "publicist"];

    /// <summary>Whether a word in small letters that the lexicon does not know is one for a person.</summary>
    public static bool Is(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestWord)
        {
            return false;
        }

        return IsParent(word) || word[^1] switch
        {
            'r' => EndsWithAny(word, EndingsInR) && word is not "career" and not "volunteer",
            't' => EndsWithAny(word, EndingsInT) && word is not ("resist" or "consist" or "persist" or "insist" or "assist" or "checklist" or "shortlist" or "wishlist" or "subsist" or "racist" or "sexist"),
            'n' => word.EndsWith("man", StringComparison.Ordinal) || word.EndsWith("men", StringComparison.Ordinal) || word.EndsWith("ician", StringComparison.Ordinal),
            'e' => word.EndsWith("mate", StringComparison.Ordinal) && word is not ("climate" or "estimate" or "ultimate" or "intimate" or "animate" or "approximate" or "legitimate")
                || word.EndsWith("wife", StringComparison.Ordinal) || word.EndsWith("nurse", StringComparison.Ordinal),
            _ => false,
        };
    }

    /// <summary>Whether a word before a name is likely to be one for a person: "hurdler", "winegrower". Many others end so, too: only where the place speaks for it.</summary>
    public static bool IsLikely(ReadOnlySpan<char> word) =>
        Is(word) || (word.Length >= ShortestWord - 1 && word is [.., 'e' or 'o', 'r'] or [.., 'i', 's', 't']);

    // "mother-of-three", "mum-of-two", "father-of-one"
    private static bool IsParent(ReadOnlySpan<char> word) => word.IndexOf("-of-") is > 2 and < 12;

    private static bool EndsWithAny(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
