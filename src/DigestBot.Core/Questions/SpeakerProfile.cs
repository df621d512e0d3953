using DigestBot.Core.Articles;
using DigestBot.Core.Stories;

namespace DigestBot.Core.Questions;

/// <summary>What the quotes of one speaker tell about the speaker.</summary>
public sealed record SpeakerProfile
{
    private const int MostTopics = 6;
    private const int FewestStatements = 2;
    private const int FewestLetters = 4;

    private SpeakerProfile(KnownSpeaker speaker, IReadOnlyList<FoundQuote> quotes)
    {
        Speaker = speaker;
        Statements = [.. StatementGroups.Of(quotes).OrderByDescending(statement => statement.SaidAt ?? DateTimeOffset.MinValue)];
        Names = [.. quotes.Select(quote => quote.Quote.Speaker).OfType<string>().Prepend(speaker.Name).Distinct(StringComparer.Ordinal)];
        Roles = RolesOf(quotes);
        Outlets = CountedOf(quotes.Select(quote => OutletName.Of(quote.Outlet, quote.Url, quote.Article)));
        Articles = quotes.Select(quote => quote.Article).Distinct().Count();
        Topics = TopicsOf(Statements, speaker.Name);
    }

    /// <summary>The speaker.</summary>
    public KnownSpeaker Speaker { get; }

    /// <summary>All spellings of the name, the usual one first.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The roles, the latest first.</summary>
    public IReadOnlyList<HeldRole> Roles { get; }

    /// <summary>The outlets with the number of quotes, the most first.</summary>
    public IReadOnlyList<Counted> Outlets { get; }

    /// <summary>What several of the statements are about, in words of theirs, folded, with the number of statements.</summary>
    public IReadOnlyList<Counted> Topics { get; }

    /// <summary>The number of articles.</summary>
    public int Articles { get; }

    /// <summary>The statements, each once, the newest first.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>The profile that these quotes of the speaker make.</summary>
    public static SpeakerProfile Of(KnownSpeaker speaker, IReadOnlyList<FoundQuote> quotes)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        ArgumentNullException.ThrowIfNull(quotes);
        return new SpeakerProfile(speaker, quotes);
    }

    private static IReadOnlyList<HeldRole> RolesOf(IReadOnlyList<FoundQuote> quotes) =>
    [
        .. quotes.Where(quote => quote.Quote.Role is not null)
            .GroupBy(quote => FoldedText.Of(quote.Quote.Role!), StringComparer.Ordinal)
            .Select(role => new HeldRole(role.First().Quote.Role!, role.Min(quote => quote.PublishedAt), role.Max(quote => quote.PublishedAt), role.Count()))
            .OrderByDescending(role => role.LastAt ?? DateTimeOffset.MinValue)
            .ThenByDescending(role => role.Quotes),
    ];

    private static IReadOnlyList<Counted> CountedOf(IEnumerable<string> names) =>
        [.. names.GroupBy(name => name, StringComparer.Ordinal).Select(name => new Counted(name.Key, name.Count())).OrderByDescending(name => name.Count).ThenBy(name => name.Name, StringComparer.Ordinal)];

    private static IReadOnlyList<Counted> TopicsOf(IReadOnlyList<Statement> statements, string speaker)
    {
        var own = FoldedText.Of(speaker).Split(' ').ToHashSet(StringComparer.Ordinal);
        var words = statements.SelectMany(statement => LongWords.Of(statement.First.Quote.Text).Where(word => word.Length >= FewestLetters && !own.Contains(word) && word.All(char.IsLetter)))
            .Select(word => (Word: word, Stem: Stems.Of(word)))
            .Where(pair => pair.Stem is not null && !Checks.PlainWords.IsSmall(pair.Word) && !Checks.PlainWords.IsReservation(pair.Word));
        return
        [
            .. words.GroupBy(pair => pair.Stem!, StringComparer.Ordinal)
                .Where(stem => stem.Count() >= FewestStatements)
                .OrderByDescending(stem => stem.Count()).ThenBy(stem => stem.Key, StringComparer.Ordinal)
                .Select(stem => new Counted(stem.GroupBy(pair => pair.Word, StringComparer.Ordinal).MaxBy(word => word.Count())!.Key, stem.Count()))
                .Take(MostTopics),
        ];
    }
}
