using System.Data.Common;
using Dapper;
using DigestBot.Core.Questions;
using DigestBot.Core.Speakers;
using DigestBot.Reading.Quotes;

namespace DigestBot.Storage;

/// <summary>Tells who is quoted in an article, and counts it, inside the transaction that keeps the article.</summary>
internal sealed class SpeakerKeeper(Database database, DbTransaction transaction)
{
    /// <summary>A longer name or role is no name, and no index takes it.</summary>
    private const int MostLetters = 200;

    /// <summary>So many names are compared with those of an article.</summary>
    private const int MostCompared = 500;

    private const int HalfLifeDays = 14;
    private const long MillisecondsPerDay = 24 * 60 * 60 * 1000;

    /// <summary>Who was quoted by a source so lately is who it means by a surname.</summary>
    private const long Lately = 3 * MillisecondsPerDay;

    private static readonly long FirstDay = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds() / MillisecondsPerDay;

    /// <summary>The day of a moment, counted from 1970.</summary>
    public static long DayOf(long moment) => moment / MillisecondsPerDay;

    /// <summary>Finds the names of the speakers of quotes. Names that are new are kept.</summary>
    public async Task<SpeakerLookup> NamesAsync(IReadOnlyList<QuoteRow> rows, string source, long moment, CancellationToken cancellationToken)
    {
        var spoken = new Dictionary<string, SpokenName>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (Written(row) is { } written && !spoken.ContainsKey(written) && SpokenName.Of(written) is { } name)
            {
                spoken.Add(written, name);
            }
        }

        if (spoken.Count == 0)
        {
            return new SpeakerLookup(new long?[rows.Count], new ComparedSpeakers([]));
        }

        var known = await KnownAsync(spoken.Values, cancellationToken);
        if (spoken.Values.Any(name => !known.Has(name)))
        {
            await database.HoldNamesAsync(spoken.Values.Select(name => name.LastWord), transaction, cancellationToken);
            known = await KnownAsync(spoken.Values, cancellationToken);
        }

        // Full names first: they tell who the surnames in the same article are.
        var ids = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var name in spoken.Values.OrderByDescending(name => name.Words).ThenBy(name => name.Written, StringComparer.Ordinal))
        {
            if (known.NeedsMore(name))
            {
                await AddEvidenceAsync(known, source, moment, cancellationToken);
            }

            var role = rows.FirstOrDefault(row => Written(row) == name.Written && row.Role is not null)?.Role;
            ids[name.Written] = await NameAsync(name, role, [.. spoken.Values], known, cancellationToken);
        }

        return new SpeakerLookup([.. rows.Select(row => Written(row) is { } written && ids.TryGetValue(written, out var id) ? id : (long?)null)], known);
    }

    /// <summary>Counts quotes for those who said them, or takes that back; unclear speakers do not count.</summary>
    public void Count(IReadOnlyList<QuoteRow> rows, IEnumerable<string> sources, bool isTakenBack, StatementBatch batch)
    {
        var sign = isTakenBack ? -1 : 1;
        var counts = Counts(rows, sign).ToList();
        var ofNames = $"""
            update speaker_names set quotes = quotes + v.column2, weight = weight + v.column3, last_at = case when v.column4 > last_at then v.column4 else last_at end,
              touched = {database.NextTouch}
            from (values {StatementBatch.Rows}) as v where speaker_names.id = v.column1
            """;
        const string OfDays = $"""
            insert into speaker_days (name_id, day, quotes) values {StatementBatch.Rows}
            on conflict (day, name_id) do update set quotes = speaker_days.quotes + excluded.quotes
            """;
        batch.Add(ofNames, "(?, ?, ?, ?)", counts.Select(count => new object?[] { count.Id, count.Quotes, count.Weight, count.Moment }));
        batch.Add(OfDays, "(?, ?, ?)", counts.Select(count => new object?[] { count.Id, DayOf(count.Moment), count.Quotes }));
        CountRoles(rows, sign, batch);
        foreach (var source in sources)
        {
            CountSource(counts, source, batch);
        }
    }

    /// <summary>Counts quotes for one more source.</summary>
    public static void CountSource(IReadOnlyList<QuoteRow> rows, string source, StatementBatch batch) => CountSource(Counts(rows, 1), source, batch);

    private static string? Written(QuoteRow row) => row.Speaker is { Length: <= MostLetters } speaker ? speaker : null;

    // In one order for all, or two nodes might wait for each other.
    private static IEnumerable<(long Id, long Quotes, double Weight, long Moment)> Counts(IReadOnlyList<QuoteRow> rows, int sign) =>
        rows.Where(row => row is { NameId: not null, Confidence: > Confidence.Unclear })
            .GroupBy(row => row.NameId!.Value)
            .OrderBy(said => said.Key)
            .Select(said => (said.Key, (long)said.Count() * sign, said.Count() * sign * WeightOf(QuoteOrder.MomentOf(said.First().Id)), QuoteOrder.MomentOf(said.First().Id)));

    // It never has to be made less as time goes by: what is newer weighs more.
    private static double WeightOf(long moment) => Math.Pow(2, Math.Clamp(DayOf(moment) - FirstDay, -8000, 12_000) / (double)HalfLifeDays);

    private static void CountSource(IEnumerable<(long Id, long Quotes, double Weight, long Moment)> counts, string source, StatementBatch batch)
    {
        const string OfSources = $"""
            insert into speaker_sources (name_id, source_id, quotes, weight, last_at) values {StatementBatch.Rows}
            on conflict (name_id, source_id) do update set quotes = speaker_sources.quotes + excluded.quotes, weight = speaker_sources.weight + excluded.weight,
              last_at = case when excluded.last_at > speaker_sources.last_at then excluded.last_at else speaker_sources.last_at end
            """;
        batch.Add(OfSources, "(?, ?, ?, ?, ?)", counts.Select(count => new object?[] { count.Id, source, count.Quotes, count.Weight, count.Moment }));
    }

    private static void CountRoles(IReadOnlyList<QuoteRow> rows, int sign, StatementBatch batch)
    {
        const string OfRoles = $"""
            insert into speaker_roles (name_id, folded, role, first_at, last_at, quotes) values {StatementBatch.Rows}
            on conflict (name_id, folded) do update set quotes = speaker_roles.quotes + excluded.quotes,
              role = case when excluded.last_at >= speaker_roles.last_at then excluded.role else speaker_roles.role end,
              first_at = case when excluded.first_at < speaker_roles.first_at then excluded.first_at else speaker_roles.first_at end,
              last_at = case when excluded.last_at > speaker_roles.last_at then excluded.last_at else speaker_roles.last_at end
            """;
        const string Last = $"update speaker_names set role = v.column2, role_at = v.column3 from (values {StatementBatch.Rows}) as v where speaker_names.id = v.column1 and role_at <= v.column3";
        var roles = rows.Where(row => row is { NameId: not null, Confidence: > Confidence.Unclear, Role.Length: > 0 and <= MostLetters })
            .GroupBy(row => (Id: row.NameId!.Value, Folded: FoldedText.Of(row.Role!)))
            .OrderBy(said => said.Key)
            .Select(said => (said.Key.Id, said.Key.Folded, said.Last().Role, Moment: QuoteOrder.MomentOf(said.First().Id), Quotes: (long)said.Count() * sign))
            .ToList();
        batch.Add(OfRoles, "(?, ?, ?, ?, ?, ?)", roles.Select(role => new object?[] { role.Id, role.Folded, role.Role, role.Moment, role.Moment, role.Quotes }));
        if (sign > 0)
        {
            batch.Add(Last, "(?, ?, ?)", roles.DistinctBy(role => role.Id).Select(role => new object?[] { role.Id, role.Role, role.Moment }));
        }
    }

    private async Task<long> NameAsync(SpokenName name, string? role, IReadOnlyList<SpokenName> beside, ComparedSpeakers known, CancellationToken cancellationToken)
    {
        var match = SpeakerMatcher.Match(name, role is null ? null : FoldedText.Of(role), beside, known.Speakers);
        if (match is SpeakerMatch.Known found && known.IdOf(name, found.Id) is { } id)
        {
            return id;
        }

        var insert = $"""
            insert into speaker_names (speaker_id, name, folded, last_word, acronym, touched)
            values (@speaker, @Written, @Folded, @LastWord, @Acronym, {database.NextTouch}) returning id
            """;
        var kind = match is SpeakerMatch.Unknown fresh ? fresh.Kind : name.Kind;
        var speaker = match is SpeakerMatch.Known one ? one.Id.Value : await ScalarAsync("insert into speakers (kind) values (@kind) returning id", new { kind = (int)kind }, cancellationToken);
        var added = await ScalarAsync(insert, new { speaker, name.Written, name.Folded, name.LastWord, name.Acronym }, cancellationToken);
        known.Add(new SpeakerNameRow { Id = added, SpeakerId = speaker, Name = name.Written, Folded = name.Folded, Kind = kind });
        return added;
    }

    // Whoever shares the last word, or the first letters where one of the names is nothing but letters; with all their names.
    private async Task<ComparedSpeakers> KnownAsync(IReadOnlyCollection<SpokenName> names, CancellationToken cancellationToken)
    {
        var wanted = new DynamicParameters(new { MostCompared });
        var lastWords = ValueList.Add(wanted, "word", names.Select(name => name.LastWord).Concat(names.Where(name => name.Kind == SpeakerKind.Body || name.Words > 2).Select(name => name.Acronym)).Distinct(StringComparer.Ordinal));
        var acronyms = ValueList.Add(wanted, "acronym", names.Where(name => name.IsAcronym).Select(name => name.LastWord).Distinct(StringComparer.Ordinal));
        var select = $"""
            select {SpeakerNameRow.Columns} from {SpeakerNameRow.Tables}
            where n.speaker_id in (
              select speaker_id from speaker_names where last_word in {lastWords}
              union select speaker_id from speaker_names where acronym in {acronyms})
            order by n.quotes desc, n.id limit @MostCompared
            """;
        return new ComparedSpeakers(await transaction.Connection!.QueryAsync<SpeakerNameRow>(new CommandDefinition(select, wanted, transaction, cancellationToken: cancellationToken)));
    }

    private async Task AddEvidenceAsync(ComparedSpeakers known, string source, long moment, CancellationToken cancellationToken)
    {
        var wanted = new DynamicParameters(new { source, since = moment - Lately, until = moment + Lately });
        var names = ValueList.Add(wanted, "name", known.NameIds);
        var roles = $"select name_id, folded from speaker_roles where quotes > 0 and name_id in {names}";
        var near = $"select name_id from speaker_sources where source_id = @source and quotes > 0 and last_at >= @since and last_at <= @until and name_id in {names}";
        known.AddEvidence(
            await transaction.Connection!.QueryAsync<(long Name, string Role)>(new CommandDefinition(roles, wanted, transaction, cancellationToken: cancellationToken)),
            await transaction.Connection!.QueryAsync<long>(new CommandDefinition(near, wanted, transaction, cancellationToken: cancellationToken)));
    }

    private Task<long> ScalarAsync(string statement, object parameters, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(statement, parameters, transaction, cancellationToken: cancellationToken));

    private Task<int> ExecuteAsync(string statement, object parameters, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(statement, parameters, transaction, cancellationToken: cancellationToken));
}
