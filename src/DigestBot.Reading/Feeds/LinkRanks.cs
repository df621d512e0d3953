namespace DigestBot.Reading.Feeds;

/// <summary>Which of the addresses of an entry is the article's; the lowest that is there.</summary>
internal static class LinkRanks
{
    public const int Own = 0;
    public const int PermanentId = 10;
    public const int About = 11;
    public const int Other = 12;

    /// <summary>Of an Atom link by what it says of itself; null for one that leads to no article.</summary>
    public static int? OfAtom(string? relation, string? type) => Relation(relation) switch
    {
        "alternate" => IsPage(type) ? Own : Other,

        // A recording or a picture is no article.
        _ => null,
    };

    /// <summary>The relation in short, "alternate" where none is given.</summary>
    public static string Relation(string? relation)
    {
        var name = (relation ?? "").Trim().ToLowerInvariant();
        return name.Length == 0 ? "alternate" : name[(name.LastIndexOf('/') + 1)..];
    }

    private static bool IsPage(string? type) => type is null || type.Contains("html", StringComparison.OrdinalIgnoreCase);
}
