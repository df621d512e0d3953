using System.Data.Common;
using Dapper;
using DigestBot.Core.Platforms;
using DigestBot.Core.Questions;
using DigestBot.Core.Speakers;

namespace DigestBot.Storage;

/// <summary>Knows who is quoted, under which names and in which roles; puts speakers together and apart. Safe to share between threads.</summary>
public sealed class SpeakerStore(Database database)
{
    /// <summary>So many of those who fit are looked at by what the channel's own sources bring of them.</summary>
    private const int MostWeighed = 60;

    private const int LongestTyped = 200;

    /// <summary>One word of a role that somebody had once may be anything.</summary>
    private const int FewestWordsOfRole = 2;

    /// <summary>The speakers for the reader of questions: kept in memory, and brought up to date by what is new.</summary>
    public async Task<SpeakerIndex> IndexAsync(CancellationToken cancellationToken)
    {
        var list = await database.Speakers.ReadAsync(cancellationToken);
        return list.Index.With((name, isSomebody) => Known(list, name, isSomebody));
    }

    /// <summary>The speaker who is meant by this name, when there is exactly one; null otherwise.</summary>
    public async Task<SpeakerId?> FindAsync(string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        var list = await database.Speakers.ReadAsync(cancellationToken);
        var found = list.NamesOf(name).Select(list.SpeakerOf).OfType<ListedSpeaker>().Select(speaker => speaker.Id).Distinct().Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>
    /// Speakers for what is typed so far: each word of it begins a word of a name or a role they have or had. Those whom the channel's
    /// sources quoted most, and most lately, come first. For nothing typed, those who are quoted most today.
    /// </summary>
    public async Task<IReadOnlyList<SuggestedSpeaker>> SuggestAsync(string typed, ChannelId channel, DateTimeOffset now, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var list = await database.Speakers.ReadAsync(cancellationToken);
        var beginnings = FoldedText.Of(StorableText.Of(typed[..Math.Min(typed.Length, LongestTyped)])).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (beginnings.Length == 0)
        {
            return string.IsNullOrWhiteSpace(typed) ? [.. (await OfDayAsync(list, channel, now, take, cancellationToken)).Take(take).Select(Suggested)] : [];
        }

        var fitting = list.Beginning(beginnings, MostWeighed);
        var weights = await WeightsAsync(fitting, channel, cancellationToken);
        return [.. fitting.OrderByDescending(speaker => speaker.NameIds.Sum(weights.GetValueOrDefault)).ThenByDescending(speaker => speaker.Weight).Take(take).Select(Suggested)];
    }

    /// <summary>All that is known of a speaker; null when there is none by this id.</summary>
    public Task<SpeakerProfile?> ReadAsync(SpeakerId speaker, CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            const string Names = $"select {SpeakerNameRow.Columns} from {SpeakerNameRow.Tables} where n.speaker_id = @id and n.quotes > 0 order by n.quotes desc, n.name";
            const string Roles = """
                select role, folded, first_at, last_at, quotes from speaker_roles
                where name_id in (select id from speaker_names where speaker_id = @id) and quotes > 0
                """;
            const string Days = """
                select day, sum(quotes) as quotes from speaker_days where name_id in (select id from speaker_names where speaker_id = @id)
                group by day having sum(quotes) > 0 order by day desc
                """;
            var names = (await QueryAsync<SpeakerNameRow>(connection, Names, speaker, cancellationToken)).AsList();
            if (names.Count == 0)
            {
                return null;
            }

            var roles = await QueryAsync<SpeakerRoleRow>(connection, Roles, speaker, cancellationToken);
            var days = await QueryAsync<(long Day, long Quotes)>(connection, Days, speaker, cancellationToken);
            return new SpeakerProfile
            {
                Id = speaker,
                Name = SpeakerMatcher.Shown(names.Select(name => (SpokenName.Of(name.Name)!, name.Quotes))),
                Kind = names[0].Kind,
                Aliases = [.. names.Select(name => new SpeakerAlias(name.Name, (int)name.Quotes))],
                Roles = [.. roles.GroupBy(role => role.Folded, StringComparer.Ordinal).Select(SpeakerRoleRow.Merged).OrderByDescending(role => role.LastAt)],
                Days = [.. days.Select(day => new SpeakerDay(DateOnly.FromDateTime(DateTime.UnixEpoch.AddDays(day.Day)), (int)day.Quotes))],
            };
        },
        cancellationToken);

    /// <summary>Makes two speakers one, for what is kept and for what comes: all names of the first become names of the second.</summary>
    public Task<SpeakerRenaming> MergeAsync(SpeakerId from, SpeakerId into, DateTimeOffset now, CancellationToken cancellationToken) => RenameAsync(
        async transaction =>
        {
            const string Names = "select id from speaker_names where speaker_id = @id";
            var names = (await QueryAsync<long>(transaction.Connection!, Names, from, cancellationToken, transaction)).AsList();
            var others = await QueryAsync<long>(transaction.Connection!, Names, into, cancellationToken, transaction);
            return names.Count == 0 || !others.Any() ? new SpeakerRenaming.NotFound()
                : from == into ? new SpeakerRenaming.NothingToDo()
                : await MoveAsync(names, from.Value, into.Value, now, transaction, cancellationToken);
        },
        cancellationToken);

    /// <summary>Makes a name a speaker of its own, in all spellings, for what is kept and for what comes under this name.</summary>
    public Task<SpeakerRenaming> SplitAsync(SpeakerId speaker, string name, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        var folded = FoldedText.Of(StorableText.Of(name));
        return RenameAsync(
            async transaction =>
            {
                const string Names = $"select {SpeakerNameRow.Columns} from {SpeakerNameRow.Tables} where n.speaker_id = @id";
                var names = (await QueryAsync<SpeakerNameRow>(transaction.Connection!, Names, speaker, cancellationToken, transaction)).AsList();
                var apart = names.FindAll(row => row.Folded == folded);
                if (apart.Count == 0 || apart.Count == names.Count)
                {
                    return apart.Count == 0 ? new SpeakerRenaming.NotFound() : new SpeakerRenaming.NothingToDo();
                }

                var insert = new CommandDefinition("insert into speakers (kind) values (@kind) returning id", new { kind = (int)SpokenName.Of(apart[0].Name)!.Kind }, transaction, cancellationToken: cancellationToken);
                var fresh = await transaction.Connection!.ExecuteScalarAsync<long>(insert);
                return await MoveAsync(apart.ConvertAll(row => row.Id), speaker.Value, fresh, now, transaction, cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>
    /// Takes back what was put together or apart; names that came since stay where they are. Without its number, what was done last.
    /// </summary>
    public Task<SpeakerRenaming> UndoAsync(long? number, DateTimeOffset now, CancellationToken cancellationToken) => RenameAsync(
        async transaction =>
        {
            var last = $"select id from speaker_renamings where undone_at is null {(number is null ? "" : "and id = @number")} order by id desc limit 1";
            const string Moves = "select name_id, from_id, to_id from speaker_moves where renaming_id = @id order by name_id";
            var back = $"update speaker_names set speaker_id = @From, touched = {database.NextTouch} where id = @Name and speaker_id = @To";
            if (await transaction.Connection!.ExecuteScalarAsync<long?>(new CommandDefinition(last, new { number }, transaction, cancellationToken: cancellationToken)) is not { } renaming)
            {
                return new SpeakerRenaming.NothingToDo();
            }

            var moves = (await QueryAsync<(long Name, long From, long To)>(transaction.Connection!, Moves, new SpeakerId(renaming), cancellationToken, transaction)).AsList();
            await ExecuteAsync(back, moves.Select(move => new { move.Name, move.From, move.To }), transaction, cancellationToken);
            await ExecuteAsync("update speaker_renamings set undone_at = @at where id = @renaming", new { renaming, at = Moments.Of(now) }, transaction, cancellationToken);
            return new SpeakerRenaming.Done(new SpeakerId(moves[0].From), renaming);
        },
        cancellationToken);

    // By another name than the one that is shown, or by a role that was given before the last one.
    private static IReadOnlyList<KnownSpeaker> Known(SpeakerList list, string folded, bool isSomebody)
    {
        var named = list.NamesOf(folded).Select(list.SpeakerOf).OfType<ListedSpeaker>().Distinct().ToList();
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var fitting = named.Count > 0 || !isSomebody || words.Length < FewestWordsOfRole ? named : [.. list.Beginning(words, MostWeighed).Where(speaker => words.All(speaker.Words.Contains))];
        return [.. fitting.OrderByDescending(speaker => speaker.Quotes).Select(speaker => speaker.ToKnown())];
    }

    private static SuggestedSpeaker Suggested(ListedSpeaker speaker) => new(speaker.Id, speaker.Name, speaker.Role, speaker.Quotes, Moments.Read(speaker.LastAt));

    private async Task<SpeakerRenaming> RenameAsync(Func<DbTransaction, Task<SpeakerRenaming>> rename, CancellationToken cancellationToken) =>
        await database.WriteAsync(rename, cancellationToken);

    private async Task<SpeakerRenaming> MoveAsync(List<long> names, long from, long to, DateTimeOffset now, DbTransaction transaction, CancellationToken cancellationToken)
    {
        const string Insert = "insert into speaker_renamings (renamed_at) values (@at) returning id";
        const string Remember = "insert into speaker_moves (renaming_id, name_id, from_id, to_id) values (@renaming, @name, @from, @to)";
        var move = $"update speaker_names set speaker_id = @to, touched = {database.NextTouch} where id = @name";
        var renaming = await transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(Insert, new { at = Moments.Of(now) }, transaction, cancellationToken: cancellationToken));
        var moves = names.ConvertAll(name => new { renaming, name, from, to });
        await ExecuteAsync(Remember, moves, transaction, cancellationToken);
        await ExecuteAsync(move, moves, transaction, cancellationToken);
        return new SpeakerRenaming.Done(new SpeakerId(to), renaming);
    }

    private Task<Dictionary<long, double>> WeightsAsync(IReadOnlyList<ListedSpeaker> fitting, ChannelId channel, CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            var wanted = Followed(channel);
            var names = ValueList.Add(wanted, "name", fitting.SelectMany(speaker => speaker.NameIds));
            var select = $"select name_id, sum(weight) from speaker_sources where name_id in {names} and source_id in ({SourceStore.IdsOfChannel}) group by name_id";
            var rows = await connection.QueryAsync<(long Name, double Weight)>(new CommandDefinition(select, wanted, cancellationToken: cancellationToken));
            return rows.ToDictionary(row => row.Name, row => row.Weight);
        },
        cancellationToken);

    // The most quoted are asked for first, and no more of them than are wanted: a channel with many sources has most of them.
    private Task<List<ListedSpeaker>> OfDayAsync(SpeakerList list, ChannelId channel, DateTimeOffset now, int take, CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            const string OfDay = "select name_id, quotes from speaker_days where day = @day and quotes > 0";
            var day = new { day = SpeakerCounter.DayOf(Moments.Of(now)) };
            var ofDay = await connection.QueryAsync<(long Name, long Quotes)>(new CommandDefinition(OfDay, day, cancellationToken: cancellationToken));
            var most = ofDay.Select(row => (Speaker: list.SpeakerOf(row.Name), row.Quotes))
                .Where(row => row.Speaker is not null)
                .GroupBy(row => row.Speaker!, row => row.Quotes)
                .OrderByDescending(said => said.Sum())
                .ThenByDescending(said => said.Key.Weight)
                .Select(said => said.Key);
            var found = new List<ListedSpeaker>();
            foreach (var some in most.Chunk(MostWeighed))
            {
                var here = await QuotedSinceAsync(some, channel, now, connection, cancellationToken);
                found.AddRange(some.Where(speaker => speaker.NameIds.Any(here.Contains)));
                if (found.Count >= take)
                {
                    break;
                }
            }

            return found;
        },
        cancellationToken);

    private static async Task<HashSet<long>> QuotedSinceAsync(ListedSpeaker[] speakers, ChannelId channel, DateTimeOffset now, DbConnection connection, CancellationToken cancellationToken)
    {
        var wanted = Followed(channel);
        wanted.Add("start", Moments.Of(new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero)));
        var names = ValueList.Add(wanted, "name", speakers.SelectMany(speaker => speaker.NameIds));
        var select = $"select distinct name_id from speaker_sources where name_id in {names} and last_at >= @start and source_id in ({SourceStore.IdsOfChannel})";
        return [.. await connection.QueryAsync<long>(new CommandDefinition(select, wanted, cancellationToken: cancellationToken))];
    }

    private static DynamicParameters Followed(ChannelId channel) => new(new { platform = StorableText.Of(channel.Platform), channel = StorableText.Of(channel.Value) });

    private static Task<IEnumerable<T>> QueryAsync<T>(DbConnection connection, string statement, SpeakerId id, CancellationToken cancellationToken, DbTransaction? transaction = null) =>
        connection.QueryAsync<T>(new CommandDefinition(statement, new { id = id.Value }, transaction, cancellationToken: cancellationToken));

    private static Task<int> ExecuteAsync(string statement, object parameters, DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(statement, parameters, transaction, cancellationToken: cancellationToken));
}
