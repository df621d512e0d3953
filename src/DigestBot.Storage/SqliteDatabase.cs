using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage;

/// <summary>A SQLite file, used by one process at a time (https://www.sqlite.org/wal.html).</summary>
internal sealed class SqliteDatabase : Database
{
    /// <summary>How long a statement waits for another program to let go of the file.</summary>
    public static readonly TimeSpan BusyTimeout = TimeSpan.FromSeconds(5);

    private readonly string path;
    private readonly string connectionString;
    private readonly TimeSpan busyTimeout;
    private readonly SemaphoreSlim writing = new(1, 1);
    private FileStream? processLock;

    public SqliteDatabase(string path, TimeSpan busyTimeout)
    {
        this.path = Path.GetFullPath(path);
        this.busyTimeout = busyTimeout;
        Description = path;
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = this.path,
            ForeignKeys = true,
            DefaultTimeout = (int)Math.Ceiling(busyTimeout.TotalSeconds),
        }.ConnectionString;
    }

    public override string Description { get; }

    // Beside the lock file, because nobody else can read that one while it is locked.
    private string HolderPath => path + ".pid";

    public override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            RefuseFolder();
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            processLock = TakeLock();
            await using var connection = await OpenAsync(cancellationToken);
            await connection.ExecuteAsync("pragma journal_mode = wal");
            await Migrations.ApplyAsync(this, connection, cancellationToken);
        }
        catch (Exception exception) when (Explain(exception) is { } explained)
        {
            throw explained;
        }
    }

    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(connectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        if (processLock is not null)
        {
            File.Delete(HolderPath);
            processLock.Dispose();
        }

        writing.Dispose();
        return ValueTask.CompletedTask;
    }

    internal override async Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> write, CancellationToken cancellationToken)
    {
        // SQLite has one writer at a time: waiting here is fair, waiting in SQLite is polling.
        await writing.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await OpenAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var result = await write(transaction);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        catch (Exception exception) when (Explain(exception) is { } explained)
        {
            throw explained;
        }
        finally
        {
            writing.Release();
        }
    }

    // Writers take turns anyway.
    internal override Task FenceAsync(DbTransaction transaction, bool isExclusive, CancellationToken cancellationToken) => Task.CompletedTask;

    internal override DatabaseUnavailableException? Explain(Exception exception) => exception switch
    {
        SqliteException sqlite => new DatabaseUnavailableException(Cause(sqlite), sqlite),
        UnauthorizedAccessException => Unwritable(exception),
        IOException io when IsDiskFull(io) => new DatabaseUnavailableException($"The disk that holds {Description} is full. Free some room and start again; nothing is lost.", io),
        IOException io => new DatabaseUnavailableException($"Cannot use the database {Description}: {io.Message.TrimEnd('.')}. Name another file in DigestBot:Database.", io),
        _ => null,
    };

    private protected override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await connection.ExecuteAsync($"pragma busy_timeout = {(int)busyTimeout.TotalMilliseconds}; pragma synchronous = full");
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private void RefuseFolder()
    {
        if (Directory.Exists(path))
        {
            throw new DatabaseUnavailableException($"The database {Description} is a folder. Name a file in DigestBot:Database, for example {Path.Combine(Description, "digestbot.db")}.");
        }
    }

    // The operating system's lock on the file is what counts: a lock file left by a process that died locks nothing.
    private FileStream TakeLock()
    {
        try
        {
            var stream = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(HolderPath, $"{Environment.ProcessId}");
            return stream;
        }
        catch (IOException exception) when (File.Exists(path + ".lock") && File.Exists(HolderPath) && !IsDiskFull(exception))
        {
            throw new DatabaseUnavailableException(
                $"The database {Description} is in use by another DigestBot (process {File.ReadAllText(HolderPath)}). Stop that one first, or name another file in DigestBot:Database.",
                exception);
        }
    }

    private DatabaseUnavailableException Unwritable(Exception exception) =>
        new($"Cannot write to {Path.GetDirectoryName(path)}. Give this user the right to write there, or name another file in DigestBot:Database.", exception);

    private static bool IsDiskFull(IOException exception) =>
        // ENOSPC on Unix, ERROR_DISK_FULL on Windows.
        (exception.HResult & 0xFFFF) is 28 or 112 || exception.Message.Contains("No space left", StringComparison.OrdinalIgnoreCase);

    // https://www.sqlite.org/rescode.html
    private string Cause(SqliteException exception) => exception.SqliteErrorCode switch
    {
        5 or 6 => $"The database {Description} is locked by another program. Close that program and try again; nothing is lost.",
        8 => $"The database {Description} is read-only. Give this user the right to write to it, or name another file in DigestBot:Database.",
        13 => $"The disk that holds {Description} is full. Free some room and start again; nothing is lost.",
        14 => $"Cannot open the database {Description}. Check that its folder exists and that this user may write there.",
        11 or 26 => $"The file {Description} is no DigestBot database, or it is damaged. Name another file in DigestBot:Database, or put a backup in its place.",
        10 => $"Reading or writing the database {Description} failed: the disk reports an error or is full. Check the disk and start again.",
        _ => $"The database {Description} failed: {exception.Message.ReplaceLineEndings(" ")}.",
    };
}
