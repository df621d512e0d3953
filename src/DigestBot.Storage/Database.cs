using System.Data.Common;

namespace DigestBot.Storage;

/// <summary>One database, SQLite or PostgreSQL. Safe to share between threads.</summary>
public abstract class Database : IAsyncDisposable
{
    /// <summary>
    /// Names a database by a setting: a file path means SQLite; "Host=…" or "postgres://…" means PostgreSQL. Nothing is opened yet.
    /// </summary>
    public static Database Named(string setting, TimeProvider time) => throw new NotSupportedException(setting + time);

    /// <summary>What it is, for people: the file's path, or host and database name without a password.</summary>
    public abstract string Description { get; }

    /// <summary>
    /// Makes it ready: takes the single-process lock (SQLite), applies migrations. Throws <see cref="DatabaseUnavailableException"/>.
    /// </summary>
    public abstract Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Releases connections and the lock.</summary>
    public abstract ValueTask DisposeAsync();

    internal abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);
}
