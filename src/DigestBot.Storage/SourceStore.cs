using System.Data.Common;
using Dapper;
using DigestBot.Core.Articles;
using DigestBot.Core.Platforms;
using DigestBot.Core.Sources;

namespace DigestBot.Storage;

/// <summary>Keeps the sources and which channels follow them. Safe to share between threads.</summary>
public sealed class SourceStore(Database database)
{
    /// <summary>The ids of the sources that @channel of @platform follows, with those that became one of them.</summary>
    internal const string IdsOfChannel = """
        select id from sources
        where exists (
          select 1 from followings where source_id in (sources.id, sources.merged_into) and removed_at is null
          and ((platform = @platform and channel = @channel) or (platform = '*' and channel = '*')))
        """;

    private const string IsFollowed = "exists (select 1 from followings where source_id = sources.id and removed_at is null)";

    // Of a paused source only the entries that wait (EntryState.Waiting) are still read.
    private const string IsActive = "(is_paused = 0 or exists (select 1 from entries where source_id = sources.id and state = 0))";

    /// <summary>
    /// Makes a channel follow a source, which is kept if it is not yet; a paused one is woken. False when the channel follows it
    /// already. <paramref name="since"/> says from when on entries are news for the channel.
    /// </summary>
    public async Task<bool> FollowAsync(Source source, ChannelId channel, DateTimeOffset since, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        return await FollowAsync([source], channel, since, cancellationToken) > 0;
    }

    /// <summary>The same for many, all of them or none. Gives the number of those that the channel did not follow.</summary>
    public Task<int> FollowAsync(IReadOnlyList<Source> sources, ChannelId channel, DateTimeOffset since, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sources);
        const string Insert = $"""
            insert into sources ({SourceRow.Columns}, leased_until) values ({SourceRow.Values}, 0) on conflict (id) do nothing
            """;
        const string Wake = "update sources set is_paused = 0, next_check_at = @NextCheckAt, failures = 0, failing_since = null where id = @Id and is_paused = 1";
        const string Follow = """
            insert into followings (platform, channel, source_id, since) values (@platform, @channel, @source, @since)
            on conflict (source_id, platform, channel) do update set since = excluded.since, removed_at = null where followings.removed_at is not null
            """;
        const string Remember = """
            insert into ended_followings (platform, channel, source_id, since, removed_at)
            select platform, channel, source_id, since, removed_at from followings
            where platform = @platform and channel = @channel and source_id = @source and removed_at is not null
            on conflict (platform, channel, source_id, removed_at) do nothing
            """;
        var rows = sources.Select(SourceRow.Of).ToList();
        var followings = rows.ConvertAll(row => new { platform = channel.Platform, channel = channel.Value, source = row.Id, since = Moments.Of(since) });
        return database.WriteAsync(
            async transaction =>
            {
                await ExecuteAsync(Insert, rows, transaction, cancellationToken);
                await ExecuteAsync(Wake, rows, transaction, cancellationToken);
                await ExecuteAsync(Remember, followings, transaction, cancellationToken);
                return await ExecuteAsync(Follow, followings, transaction, cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Ends a following; the source and its articles stay. False when there was none.</summary>
    public Task<bool> UnfollowAsync(SourceId source, ChannelId channel, DateTimeOffset at, CancellationToken cancellationToken) => ChangeAsync(
        "update followings set removed_at = @at where source_id = @source and platform = @platform and channel = @channel and removed_at is null",
        source,
        channel,
        at,
        cancellationToken);

    /// <summary>Takes back the end of a following, as if it had not been. False when there is nothing to take back.</summary>
    public Task<bool> RestoreAsync(SourceId source, ChannelId channel, CancellationToken cancellationToken) => ChangeAsync(
        "update followings set removed_at = null where source_id = @source and platform = @platform and channel = @channel and removed_at is not null",
        source,
        channel,
        DateTimeOffset.UnixEpoch,
        cancellationToken);

    /// <summary>The sources that a channel follows, those of <see cref="ChannelId.Every"/> included, by name.</summary>
    public async Task<IReadOnlyList<Source>> FollowedAsync(ChannelId channel, CancellationToken cancellationToken)
    {
        const string Condition = """
            where id <> 'files' and exists (
              select 1 from followings where source_id = sources.id and removed_at is null
              and ((platform = @platform and channel = @channel) or (platform = '*' and channel = '*')))
            """;
        var found = await ReadAsync(Condition, new { platform = channel.Platform, channel = channel.Value }, cancellationToken);
        return [.. found.OrderBy(source => source.Name, StringComparer.OrdinalIgnoreCase).ThenBy(source => source.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>The followings of one channel alone that have not ended.</summary>
    public Task<IReadOnlyList<Following>> FollowingsAsync(ChannelId channel, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Following>>(
        async connection =>
        {
            const string Select = "select source_id, since from followings where platform = @platform and channel = @channel and removed_at is null order by source_id";
            var rows = await connection.QueryAsync<(string Source, long Since)>(
                new CommandDefinition(Select, new { platform = channel.Platform, channel = channel.Value }, cancellationToken: cancellationToken));
            return [.. rows.Select(row => new Following(channel, new SourceId(row.Source), Moments.Read(row.Since)))];
        },
        cancellationToken);

    /// <summary>
    /// Whether a search in what the channel follows finds less than one everywhere: it follows feeds, and there are sources that it does
    /// not follow. The folder of the settings alone, which all channels have, is no choice of the channel's.
    /// </summary>
    public Task<bool> IsNarrowAsync(ChannelId channel, CancellationToken cancellationToken) => database.ReadAsync(
        connection =>
        {
            const string IsNarrow = $"""
                select exists (select 1 from ({IdsOfChannel}) followed where id <> 'files') and exists (select 1 from sources where id not in ({IdsOfChannel}))
                """;
            return connection.ExecuteScalarAsync<bool>(new CommandDefinition(IsNarrow, Followed(channel), cancellationToken: cancellationToken));
        },
        cancellationToken);

    /// <summary>What was read of the sources that a channel follows.</summary>
    public Task<ChannelCorpus> CorpusAsync(ChannelId channel, CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            const string Count = $"""
                select count(*) as articles, min(published_at) as earliest, max(published_at) as latest,
                  (select count(*) from sources where merged_into is null and id in ({IdsOfChannel})
                    and (id <> 'files' or exists (select 1 from entries where source_id = 'files'))) as followed
                from articles where exists (select 1 from entries where article_id = articles.id and source_id in ({IdsOfChannel}))
                """;
            var row = await connection.QuerySingleAsync<(long Articles, long? Earliest, long? Latest, long Sources)>(new CommandDefinition(Count, Followed(channel), cancellationToken: cancellationToken));
            return new ChannelCorpus((int)row.Sources, (int)row.Articles, Moments.Read(row.Earliest), Moments.Read(row.Latest));
        },
        cancellationToken);

    /// <summary>One source; null when there is none with this id.</summary>
    public async Task<Source?> FindAsync(SourceId id, CancellationToken cancellationToken)
    {
        var found = await ReadAsync("where id = @id", new { id = StorableText.Of(id.Value) }, cancellationToken);
        return found.Count > 0 ? found[0] : null;
    }

    /// <summary>The source that is fetched from this address, or was added under it, or that such a source became one with; null when there is none.</summary>
    public async Task<Source?> FindAtAsync(Uri address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        const string Condition = """
            where id = (
              select coalesce(merged_into, id) from sources where address = @address or id = @id
              order by case when address = @address then 0 else 1 end, case when merged_into is null then 0 else 1 end, id limit 1)
            """;
        var found = await ReadAsync(Condition, new { address = address.AbsoluteUri, id = SourceAddress.IdOf(address).Value }, cancellationToken);
        return found.Count > 0 ? found[0] : null;
    }

    /// <summary>
    /// Takes sources that are due, the longest due first, until <paramref name="until"/>: meanwhile nobody else is given them, on any
    /// node. Only sources that somebody follows come due, paused ones only for entries that wait.
    /// </summary>
    public Task<IReadOnlyList<Source>> ClaimDueAsync(DateTimeOffset now, DateTimeOffset until, int take, CancellationToken cancellationToken)
    {
        const string Claim = $"""
            update sources set leased_until = @until
            where leased_until <= @now and id in (
              select id from sources where next_check_at <= @now and leased_until <= @now and {IsActive} and {IsFollowed} order by next_check_at limit @take)
            returning {SourceRow.Columns}
            """;
        var moments = new { now = Moments.Of(now), until = Moments.Of(until), take };
        return database.WriteAsync<IReadOnlyList<Source>>(
            async transaction =>
            {
                var rows = await transaction.Connection!.QueryAsync<SourceRow>(new CommandDefinition(Claim, moments, transaction, cancellationToken: cancellationToken));
                return [.. rows.Select(row => row.ToSource())];
            },
            cancellationToken);
    }

    /// <summary>Lets go of all claims, those of a process that died included. Only for a database that no other process uses.</summary>
    public Task ReleaseAllAsync(CancellationToken cancellationToken) => database.IsShared
        ? Task.CompletedTask
        : database.WriteAsync(transaction => ExecuteAsync("update sources set leased_until = 0 where leased_until > 0", new { }, transaction, cancellationToken), cancellationToken);

    /// <summary>Keeps a claim for longer.</summary>
    public Task RenewAsync(SourceId source, DateTimeOffset until, CancellationToken cancellationToken) => database.WriteAsync(
        transaction => ExecuteAsync("update sources set leased_until = @until where id = @id", new { id = source.Value, until = Moments.Of(until) }, transaction, cancellationToken),
        cancellationToken);

    /// <summary>When the next source comes due; null when none ever does.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            const string Next = $"select min(next_check_at) from sources where {IsActive} and id <> 'files' and {IsFollowed}";
            return Moments.Read(await connection.ExecuteScalarAsync<long?>(new CommandDefinition(Next, cancellationToken: cancellationToken)));
        },
        cancellationToken);

    /// <summary>Records what a check brought, and lets go of the claim.</summary>
    public Task RecordAsync(Source source, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => RecordAsync(source, 0, transaction, cancellationToken), cancellationToken);

    /// <summary>Lets go of a claim, and says when the source comes due next.</summary>
    public Task ReleaseAsync(SourceId source, DateTimeOffset nextCheckAt, CancellationToken cancellationToken) => database.WriteAsync(
        transaction => ExecuteAsync(
            "update sources set leased_until = 0, next_check_at = @nextCheckAt where id = @id", new { id = source.Value, nextCheckAt = Moments.Of(nextCheckAt) }, transaction, cancellationToken),
        cancellationToken);

    /// <summary>
    /// The channels of a source that moved to where another one is go over to that one, with the entries that it does not know: what was
    /// read is not read again, and what waits is not lost. The first is left alone from then on, the other one is not.
    /// </summary>
    public Task MergeAsync(Source gone, SourceId into, CancellationToken cancellationToken)
    {
        const string Follow = """
            insert into followings (platform, channel, source_id, since)
            select platform, channel, @into, since from followings where source_id = @from and removed_at is null
            on conflict (source_id, platform, channel) do update
            set since = case when followings.removed_at is null and followings.since < excluded.since then followings.since else excluded.since end, removed_at = null
            """;
        const string Move = """
            update entries set source_id = @into
            where source_id = @from and not exists (select 1 from entries as other where other.source_id = @into and (other.key = entries.key or other.address = entries.address))
            """;
        const string Wake = "update sources set is_paused = 0, next_check_at = @now, failures = 0, failing_since = null where id = @into and is_paused = 1";
        var ids = new { from = gone.Id.Value, into = into.Value, now = Moments.Of(gone.CheckedAt ?? gone.NextCheckAt) };
        return database.WriteAsync(
            async transaction =>
            {
                await RecordAsync(gone with { IsPaused = true }, 0, transaction, cancellationToken);
                await ExecuteAsync("update sources set merged_into = @into where id = @from or merged_into = @from", ids, transaction, cancellationToken);
                await ExecuteAsync("update sources set merged_into = null where id = @into", ids, transaction, cancellationToken);
                await ExecuteAsync(Follow, ids, transaction, cancellationToken);
                await ExecuteAsync(Move, ids, transaction, cancellationToken);
                await ExecuteAsync(Wake, ids, transaction, cancellationToken);
                return await ExecuteAsync("delete from followings where source_id = @from", ids, transaction, cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Records a source and until when it is claimed; zero lets go of it.</summary>
    internal static Task<int> RecordAsync(Source source, long leasedUntil, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var row = new DynamicParameters(SourceRow.Of(source));
        row.Add("leasedUntil", leasedUntil);
        return ExecuteAsync($"update sources set {SourceRow.Assignments}, leased_until = @leasedUntil where id = @Id", row, transaction, cancellationToken);
    }

    private static object Followed(ChannelId channel) => new { platform = StorableText.Of(channel.Platform), channel = StorableText.Of(channel.Value) };

    private Task<bool> ChangeAsync(string statement, SourceId source, ChannelId channel, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var following = new { source = StorableText.Of(source.Value), platform = channel.Platform, channel = channel.Value, at = Moments.Of(at) };
        return database.WriteAsync(async transaction => await ExecuteAsync(statement, following, transaction, cancellationToken) > 0, cancellationToken);
    }

    private static Task<int> ExecuteAsync(string statement, object parameters, DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(statement, parameters, transaction, cancellationToken: cancellationToken));

    private Task<IReadOnlyList<Source>> ReadAsync(string condition, object parameters, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Source>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<SourceRow>(new CommandDefinition($"select {SourceRow.Columns} from sources {condition}", parameters, cancellationToken: cancellationToken));
            return [.. rows.Select(row => row.ToSource())];
        },
        cancellationToken);
}
