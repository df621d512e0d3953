using System.Data.Common;
using Dapper;
using DigestBot.Core.Platforms;
using DigestBot.Core.Sources;

namespace DigestBot.Storage;

/// <summary>Keeps the entries of sources: each once, whatever its source does to its date, title or address.</summary>
public sealed class EntryStore(Database database)
{
    /// <summary>How many entries are looked up in one question.</summary>
    private const int LookUpSize = 200;

    /// <summary>An article is not read again sooner, however its entry changes.</summary>
    private static readonly TimeSpan ReadAgainAfter = TimeSpan.FromHours(1);

    /// <summary>
    /// Records a check together with the entries it brought, in one transaction: whatever dies after it, no entry is lost, and none is
    /// new a second time. An entry is known by its key or by its address, or by its headline and date where the one that had them is no
    /// longer there: a site that is rebuilt gives all its entries new names. Gives the number of new ones.
    /// </summary>
    /// <param name="source">The source as it is after the check; its claim is kept.</param>
    /// <param name="seen">The entries in the order of the feed, the newest first.</param>
    /// <param name="stateOf">What becomes of a new entry; called with the number of new ones before it.</param>
    /// <param name="now">The time of the check.</param>
    /// <param name="until">How long the claim is kept.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is recorded then.</param>
    public Task<int> RecordAsync(
        Source source, IReadOnlyList<SeenEntry> seen, Func<SeenEntry, int, EntryState> stateOf, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            var known = await KnownAsync(source.Id, seen, transaction, cancellationToken);
            var fresh = new List<EntryRow>();
            var changed = new List<EntryRow>();
            var renamed = new List<object>();
            foreach (var entry in seen)
            {
                if (known.Find(entry) is { } earlier)
                {
                    if (MayChange(earlier, entry, now))
                    {
                        changed.Add(EntryRow.Of(source.Id, entry, EntryState.Waiting, now) with { Key = earlier.Key });
                    }
                }
                else if (known.TakeGone(entry) is { } gone)
                {
                    var row = EntryRow.Of(source.Id, known.Named(entry), (EntryState)gone.State, now);
                    renamed.Add(new { row.SourceId, row.Key, row.Address, row.Link, Earlier = gone.Key });
                    known.Add(row);
                }
                else
                {
                    var row = EntryRow.Of(source.Id, known.Named(entry), stateOf(entry, fresh.Count), now);
                    fresh.Add(row);
                    known.Add(row);
                }
            }

            await ExecuteAsync(Prime, new { id = source.Id.Value, behind = Moments.Of(now) + Math.Max(1, fresh.Count) }, transaction, cancellationToken);
            await SourceStore.RecordAsync(fresh.Count > 0 ? source with { NewAt = now } : source, Moments.Of(until), transaction, cancellationToken);
            await ExecuteAsync($"insert into entries ({EntryRow.Columns}) values ({EntryRow.Values})", OneAfterAnother(fresh), transaction, cancellationToken);
            await ExecuteAsync(Rename, renamed, transaction, cancellationToken);
            await ExecuteAsync(Change, changed, transaction, cancellationToken);
            return fresh.Count;
        },
        cancellationToken);

    /// <summary>The entries of a source whose articles are to be read now, the oldest first.</summary>
    public Task<IReadOnlyList<Entry>> WaitingAsync(SourceId source, DateTimeOffset now, int take, CancellationToken cancellationToken) => ReadAsync(
        "where source_id = @id and state = @waiting and try_at <= @now order by coalesce(published_at, seen_at), key limit @take",
        new { id = source.Value, waiting = (int)EntryState.Waiting, now = Moments.Of(now), take },
        cancellationToken);

    /// <summary>Makes entries news for one channel now, whenever they were seen: they are in its next digest. Gives the number of those that were not taken before.</summary>
    public Task<int> TakeAsync(IReadOnlyList<Entry> taken, ChannelId channel, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        const string Take = """
            insert into taken_entries (platform, channel, source_id, key, taken_at) values (@platform, @channel, @source, @key, @at) on conflict (platform, channel, source_id, key) do nothing
            """;
        return database.WriteAsync(
            async transaction =>
            {
                await database.FenceAsync(transaction, isExclusive: false, cancellationToken);
                var at = await ClaimedWindows.BehindAsync(Moments.Of(now), transaction, cancellationToken);
                var rows = taken.Select(entry => new { platform = channel.Platform, channel = channel.Value, source = entry.Source.Value, key = StorableText.Of(entry.Seen.Key), at });
                return await ExecuteAsync(Take, rows, transaction, cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>When an entry of the source is to be tried next; null when none waits.</summary>
    public Task<DateTimeOffset?> NextTryAsync(SourceId source, CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            const string Next = "select min(try_at) from entries where source_id = @id and state = @waiting";
            var command = new CommandDefinition(Next, new { id = source.Value, waiting = (int)EntryState.Waiting }, cancellationToken: cancellationToken);
            return Moments.Read(await connection.ExecuteScalarAsync<long?>(command));
        },
        cancellationToken);

    /// <summary>The entries of a source that were seen last, the newest first.</summary>
    public Task<IReadOnlyList<Entry>> LatestAsync(SourceId source, int take, CancellationToken cancellationToken) => ReadAsync(
        "where source_id = @id order by coalesce(published_at, seen_at) desc, key limit @take", new { id = source.Value, take }, cancellationToken);

    /// <summary>An entry of any source that leads to this canonical address; null when there is none.</summary>
    public async Task<Entry?> FindAsync(string address, CancellationToken cancellationToken)
    {
        var found = await ReadAsync("where address = @address order by length(content) desc limit 1", new { address = StorableText.Of(address) }, cancellationToken);
        return found.Count > 0 ? found[0] : null;
    }

    /// <summary>Records that an entry's article could not be read, and when it is tried again; null for never.</summary>
    public Task RecordFailureAsync(Entry entry, DateTimeOffset? tryAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        const string Update = "update entries set state = @state, tries = tries + 1, try_at = @tryAt where source_id = @source and key = @key and state = @waiting";

        // What was kept before stays when a second reading fails.
        var givenUp = entry.Article is null ? EntryState.GivenUp : EntryState.Read;
        var row = new
        {
            source = entry.Source.Value,
            key = StorableText.Of(entry.Seen.Key),
            state = (int)(tryAt is null ? givenUp : EntryState.Waiting),
            tryAt = Moments.Of(tryAt) ?? 0,
            waiting = (int)EntryState.Waiting,
        };
        return database.WriteAsync(transaction => ExecuteAsync(Update, row, transaction, cancellationToken), cancellationToken);
    }

    // What a source has when it is read first is no news for the channels that asked for it; what the settings name begins with its last entries.
    private const string Prime = """
        update followings set since = @behind
        where source_id = @id and platform <> '*' and exists (select 1 from sources where id = @id and is_primed = 0)
        """;

    private const string Change = """
        update entries set title = @Title, content = @Content, author = @Author, link = @Link, published_at = @PublishedAt, fingerprint = @Fingerprint,
          state = @State, try_at = @TryAt, tries = 0
        where source_id = @SourceId and key = @Key
        """;

    private const string Rename = "update entries set key = @Key, address = @Address, link = @Link where source_id = @SourceId and key = @Earlier";

    // The newest last, a millisecond apart: so a channel can begin with the last few of those that came together.
    private static IEnumerable<EntryRow> OneAfterAnother(List<EntryRow> fresh) => fresh.Select((row, index) => row with { SeenAt = row.SeenAt + fresh.Count - 1 - index });

    // Some feeds touch their entries at every look: the time between two readings doubles.
    private static bool MayChange(EntryRow earlier, SeenEntry entry, DateTimeOffset now)
    {
        var lastRead = Moments.Read(earlier.TryAt);
        var age = lastRead - Moments.Read(earlier.SeenAt);
        return earlier.Fingerprint != entry.Fingerprint
            && earlier.State is (int)EntryState.Read or (int)EntryState.GivenUp
            && now - lastRead >= (age > ReadAgainAfter ? age : ReadAgainAfter);
    }

    private static async Task<KnownEntries> KnownAsync(SourceId source, IReadOnlyList<SeenEntry> seen, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var known = new KnownEntries();
        foreach (var some in seen.Chunk(LookUpSize))
        {
            var wanted = new DynamicParameters(new { id = source.Value });
            var keys = ValueList.Add(wanted, "key", some.Select(entry => entry.Key));
            var addresses = ValueList.Add(wanted, "address", some.Select(entry => entry.Address).OfType<string>());
            var select = $"select {EntryRow.Columns} from entries where source_id = @id and (key in {keys} or address in {addresses})";
            foreach (var row in await transaction.Connection!.QueryAsync<EntryRow>(new CommandDefinition(select, wanted, transaction, cancellationToken: cancellationToken)))
            {
                known.Add(row);
            }
        }

        await AddGoneAsync(known, source, seen, transaction, cancellationToken);
        return known;
    }

    private static async Task AddGoneAsync(KnownEntries known, SourceId source, IReadOnlyList<SeenEntry> seen, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var dates = seen.Where(entry => known.Find(entry) is null).Select(entry => entry.PublishedAt).OfType<DateTimeOffset>().ToList();
        if (dates.Count == 0)
        {
            return;
        }

        const string Select = $"select {EntryRow.Columns} from entries where source_id = @id and published_at between @first and @last";
        var wanted = new { id = source.Value, first = Moments.Of(dates.Min()), last = Moments.Of(dates.Max()) };
        foreach (var row in await transaction.Connection!.QueryAsync<EntryRow>(new CommandDefinition(Select, wanted, transaction, cancellationToken: cancellationToken)))
        {
            known.AddGone(row);
        }
    }

    private static Task<int> ExecuteAsync(string statement, object parameters, DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(statement, parameters, transaction, cancellationToken: cancellationToken));

    private Task<IReadOnlyList<Entry>> ReadAsync(string condition, object parameters, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Entry>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<EntryRow>(new CommandDefinition($"select {EntryRow.Columns} from entries {condition}", parameters, cancellationToken: cancellationToken));
            return [.. rows.Select(row => row.ToEntry())];
        },
        cancellationToken);
}
