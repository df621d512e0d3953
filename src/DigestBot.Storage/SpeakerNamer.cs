using System.Data.Common;
using Dapper;
using DigestBot.Core.Questions;
using DigestBot.Core.Speakers;

namespace DigestBot.Storage;

/// <summary>Tells who is quoted in articles, inside the transaction that indexes them. Names that are new are kept.</summary>
internal sealed class SpeakerNamer(Database database, DbTransaction transaction)
{
    /// <summary>A longer name or role is no name, and no index takes it.</summary>
    public const int MostLetters = 200;

    /// <summary>So many names are read to be compared with some of those in the articles.</summary>
    private const int MostCompared = 5000;

    /// <summary>Who was quoted by a source so lately is who it means by a surname.</summary>
    private const long Lately = 3L * 24 * 60 * 60 * 1000;

    private readonly List<QuotedName> quoted = [];

    /// <summary>Those who may be meant in the articles, as they were before these were counted.</summary>
    public ComparedSpeakers Known { get; } = new();

    /// <summary>The same articles, in their order, with the names that their quotes are said under.</summary>
    public async Task<IReadOnlyList<IndexedArticle>> NameAsync(IReadOnlyList<IndexedArticle> articles, CancellationToken cancellationToken)
    {
        var spoken = new Dictionary<string, SpokenName>(StringComparer.Ordinal);
        foreach (var written in articles.SelectMany(article => article.Quotes).Select(Written).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (SpokenName.Of(written) is { } name)
            {
                spoken.Add(written, name);
            }
        }

        foreach (var some in spoken.Values.Chunk(ValueList.MostValues))
        {
            Known.Add(await KnownAsync(some, cancellationToken));
        }

        var named = new List<IndexedArticle>(articles.Count);
        foreach (var article in articles)
        {
            named.Add(await NameAsync(article, spoken, cancellationToken));
        }

        return named;
    }

    private static string? Written(QuoteRow row) => row.Speaker is { Length: <= MostLetters } speaker ? speaker : null;

    // Full names first: they tell who the surnames in the same article are.
    private async Task<IndexedArticle> NameAsync(IndexedArticle article, Dictionary<string, SpokenName> spoken, CancellationToken cancellationToken)
    {
        var ids = new Dictionary<string, long>(StringComparer.Ordinal);
        var names = article.Quotes.Select(Written).OfType<string>().Distinct(StringComparer.Ordinal).Select(written => spoken.GetValueOrDefault(written)).OfType<SpokenName>().ToList();
        foreach (var name in names.OrderByDescending(name => name.Words).ThenBy(name => name.Written, StringComparer.Ordinal))
        {
            var role = article.Quotes.FirstOrDefault(row => Written(row) == name.Written && row.Role is not null)?.Role;
            ids[name.Written] = await NameAsync(name, role, names, article, cancellationToken);
        }

        var rows = article.Quotes.Select(row => Written(row) is { } written && ids.TryGetValue(written, out var id) ? row with { NameId = id } : row).ToList();
        quoted.AddRange(rows.Where(row => row.IsSurelySaid).Select(row => new QuotedName(row.NameId!.Value, row.Role is null ? null : FoldedText.Of(row.Role), article.Moment, article.Sources)));
        return article with { Quotes = rows };
    }

    private async Task<long> NameAsync(SpokenName name, string? role, IReadOnlyList<SpokenName> beside, IndexedArticle article, CancellationToken cancellationToken)
    {
        var speakers = Known.Like(name);
        var evidence = speakers.Count(speaker => speaker.MayBe(name)) > 1 ? await EvidenceAsync(speakers, article, cancellationToken) : SpeakerEvidence.None;
        var match = SpeakerMatcher.Match(name, role is null ? null : FoldedText.Of(role), beside, [.. speakers.Select(evidence.Of)]);
        return match is SpeakerMatch.Known found && Known.IdOf(name, found.Id) is { } id ? id : await AddAsync(name, match, cancellationToken);
    }

    private async Task<long> AddAsync(SpokenName name, SpeakerMatch match, CancellationToken cancellationToken)
    {
        var insert = $"""
            insert into speaker_names (speaker_id, name, folded, last_word, acronym, touched)
            values (@speaker, @Written, @Folded, @LastWord, @Acronym, {database.NextTouch}) returning id
            """;
        var kind = match is SpeakerMatch.Unknown fresh ? fresh.Kind : name.Kind;
        var speaker = match is SpeakerMatch.Known one ? one.Id.Value : await ScalarAsync("insert into speakers (kind) values (@kind) returning id", new { kind = (int)kind }, cancellationToken);
        var added = await ScalarAsync(insert, new { speaker, name.Written, name.Folded, name.LastWord, name.Acronym }, cancellationToken);
        Known.Add([new SpeakerNameRow { Id = added, SpeakerId = speaker, Name = name.Written, Folded = name.Folded, LastWord = name.LastWord, Acronym = name.Acronym, Kind = kind }]);
        return added;
    }

    // Whoever shares the last word, or the first letters where one of the names is nothing but letters; with all their names.
    private Task<IEnumerable<SpeakerNameRow>> KnownAsync(IReadOnlyCollection<SpokenName> names, CancellationToken cancellationToken)
    {
        var wanted = new DynamicParameters(new { MostCompared });
        var lastWords = ValueList.Add(wanted, "word", names.SelectMany(ComparedSpeakers.LastWordsOf).Distinct(StringComparer.Ordinal));
        var acronyms = ValueList.Add(wanted, "acronym", names.Where(name => name.IsAcronym).Select(name => name.LastWord).Distinct(StringComparer.Ordinal));
        var select = $"""
            select {SpeakerNameRow.Columns} from {SpeakerNameRow.Tables}
            where n.speaker_id in (
              select speaker_id from speaker_names where last_word in {lastWords}
              union select speaker_id from speaker_names where acronym in {acronyms})
            order by n.quotes desc, n.id limit @MostCompared
            """;
        return transaction.Connection!.QueryAsync<SpeakerNameRow>(new CommandDefinition(select, wanted, transaction, cancellationToken: cancellationToken));
    }

    private async Task<SpeakerEvidence> EvidenceAsync(IReadOnlyList<ComparedSpeaker> speakers, IndexedArticle article, CancellationToken cancellationToken)
    {
        var (since, until) = (article.Moment - Lately, article.Moment + Lately);
        var wanted = new DynamicParameters(new { since, until });
        var names = ValueList.Add(wanted, "name", speakers.SelectMany(speaker => speaker.NameIds));
        var roles = $"select name_id, folded from speaker_roles where quotes > 0 and name_id in {names}";
        var near = $"select name_id from speaker_sources where source_id in {ValueList.Add(wanted, "source", article.Sources)} and quotes > 0 and last_at >= @since and last_at <= @until and name_id in {names}";
        var evidence = new SpeakerEvidence(
            await transaction.Connection!.QueryAsync<(long Name, string Role)>(new CommandDefinition(roles, wanted, transaction, cancellationToken: cancellationToken)),
            await transaction.Connection!.QueryAsync<long>(new CommandDefinition(near, wanted, transaction, cancellationToken: cancellationToken)));

        // What was named a moment ago is not in the tables yet.
        foreach (var name in quoted)
        {
            evidence.Add(name.Name, name.Role, name.Moment >= since && name.Moment <= until && name.Sources.Intersect(article.Sources, StringComparer.Ordinal).Any());
        }

        return evidence;
    }

    private Task<long> ScalarAsync(string statement, object parameters, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(statement, parameters, transaction, cancellationToken: cancellationToken));

    private sealed record QuotedName(long Name, string? Role, long Moment, IReadOnlyList<string> Sources);
}
