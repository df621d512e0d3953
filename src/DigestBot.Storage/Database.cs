using System.Data.Common;
using Dapper;

namespace DigestBot.Storage;

/// <summary>One database, SQLite or PostgreSQL. Safe to share between threads.</summary>
public abstract class Database : IAsyncDisposable
{
    private protected Database() => (Speakers, Indexer) = (new SpeakerDirectory(this), new QuoteIndexer(this));

    /// <summary>What it is, for people: the file's path, or host and database name without a password.</summary>
    public abstract string Description { get; }

    /// <summary>Whether several processes may use it at once.</summary>
    public abstract bool IsShared { get; }

    /// <summary>
    /// Names a database by a setting: a file path means SQLite; "Host=…" or "postgres://…" means PostgreSQL. Nothing is opened yet.
    /// Throws <see cref="DatabaseUnavailableException"/> for a connection string that cannot be read.
    /// </summary>
    public static Database Named(string setting)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(setting);

        // Columns are written_so, properties WrittenSo; Dapper keeps this one switch for the whole process.
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        return PostgresAddress.IsOne(setting) ? new PostgresDatabase(PostgresAddress.Read(setting)) : new SqliteDatabase(setting, SqliteDatabase.BusyTimeout);
    }

    /// <summary>
    /// Makes it ready: takes the single-process lock (SQLite), applies migrations. Throws <see cref="DatabaseUnavailableException"/>.
    /// </summary>
    public abstract Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Releases connections and the lock.</summary>
    public abstract ValueTask DisposeAsync();

    /// <summary>The name that stands at the end of its own migrations.</summary>
    internal abstract string Kind { get; }

    /// <summary>An expression that is higher at each change of a speaker's name.</summary>
    internal abstract string NextTouch { get; }

    /// <summary>Who is known, as it was read last.</summary>
    internal SpeakerDirectory Speakers { get; }

    /// <summary>The full-text index over quotes.</summary>
    internal abstract QuoteIndex Quotes { get; }

    /// <summary>Puts what is kept into it.</summary>
    internal QuoteIndexer Indexer { get; }

    /// <summary>The end of a select whose rows nobody else may change until the transaction ends; rows that others hold are left out.</summary>
    internal abstract string HoldingRows { get; }

    /// <summary>Runs queries that all see the database as it is at one moment. A database that fails on the way becomes a <see cref="DatabaseUnavailableException"/>.</summary>
    internal async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(cancellationToken);
            await using var moment = await BeginReadAsync(connection, cancellationToken);
            return await read(connection);
        }
        catch (Exception exception) when (Explain(exception) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>
    /// Runs statements in one transaction: all of them are kept, or none. <paramref name="write"/> may run again after a conflict
    /// with another node, so it must do nothing but talk to the database.
    /// </summary>
    internal abstract Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> write, CancellationToken cancellationToken);

    /// <summary>
    /// Orders the claims of deliveries against the articles that are just being added, until the transaction ends: adding is
    /// shared, claiming exclusive. So an article is in the window of the claim, or dated behind it; never between two digests.
    /// </summary>
    internal abstract Task FenceAsync(DbTransaction transaction, bool isExclusive, CancellationToken cancellationToken);

    /// <summary>Puts into the index what was kept before.</summary>
    internal virtual Task IndexAsync(CancellationToken cancellationToken) => Indexer.IndexAsync(cancellationToken);

    /// <summary>Keeps other nodes from putting quotes into the index, until the transaction ends: two that meet one new name would make two speakers of it.</summary>
    internal abstract Task HoldIndexAsync(DbTransaction transaction, CancellationToken cancellationToken);

    /// <summary>The failure in words for people, or null when it is none of the database.</summary>
    internal abstract DatabaseUnavailableException? Explain(Exception exception);

    /// <summary>Opens a connection; the caller disposes of it.</summary>
    private protected abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Begins a transaction that only reads and holds up no writer.</summary>
    private protected abstract Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken);
}
