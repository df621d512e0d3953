using DigestBot.Core.Checks;
using DigestBot.Core.Questions;
using DigestBot.Core.Stories;

namespace DigestBot.Core.Speakers;

/// <summary>What one speaker said: each statement once, where it was printed and what it is about.</summary>
public sealed record SpeakerStatements
{
    private const int MostTopics = 6;
    private const int FewestStatements = 2;

    private SpeakerStatements(IReadOnlyList<Statement> statements, IReadOnlyList<string> names)
    {
        All = [.. statements.Select(statement => statement.InBaseWording()).OrderByDescending(statement => statement.SaidAt ?? DateTimeOffset.MinValue)];
        Outlets = CountedOf(statements.SelectMany(statement => statement.Outlets));
        Articles = statements.SelectMany(statement => statement.Mentions).Select(mention => mention.Article).Distinct().Count();
        Topics = TopicsOf(statements, names);
    }

    /// <summary>The statements, the newest first.</summary>
    public IReadOnlyList<Statement> All { get; }

    /// <summary>The outlets with the number of statements, the most first.</summary>
    public IReadOnlyList<Counted> Outlets { get; }

    /// <summary>What several of the statements are about, in words of theirs, folded, with the number of statements.</summary>
    public IReadOnlyList<Counted> Topics { get; }

    /// <summary>The number of articles.</summary>
    public int Articles { get; }

    /// <summary>The statements that these quotes make; the speaker's <paramref name="names"/> are no topics.</summary>
    public static SpeakerStatements Of(IReadOnlyList<FoundQuote> quotes, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(quotes);
        ArgumentNullException.ThrowIfNull(names);
        return new SpeakerStatements(StatementGroups.Of(quotes), names);
    }

    private static IReadOnlyList<Counted> CountedOf(IEnumerable<string> names) =>
        [.. names.GroupBy(name => name, StringComparer.Ordinal).Select(name => new Counted(name.Key, name.Count())).OrderByDescending(name => name.Count).ThenBy(name => name.Name, StringComparer.Ordinal)];

    private static IReadOnlyList<Counted> TopicsOf(IReadOnlyList<Statement> statements, IReadOnlyList<string> names)
    {
        var own = names.SelectMany(name => FoldedText.Of(name).Split(' ')).ToHashSet(StringComparer.Ordinal);
        var words = statements.SelectMany(statement => LongWords.Of(statement.First.Quote.Text).Where(word => !own.Contains(word) && word.All(char.IsLetter)))
            .Select(word => (Word: word, Stem: Stems.Of(word)))
            .Where(pair => pair.Stem is not null && !PlainWords.IsSmall(pair.Word) && !PlainWords.IsReservation(pair.Word));
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
