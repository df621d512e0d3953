using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage;

/// <summary>A SQLite file, used by one process at a time (https://www.sqlite.org/wal.html).</summary>
internal sealed class SqliteDatabase : Database
{
    public const string KindName = "sqlite";

    /// <summary>How long a statement waits for another program to let go of the file.</summary>
    public static readonly TimeSpan BusyTimeout = TimeSpan.FromSeconds(5);

    // Longer transactions would keep those waiting who came first.
    private const int MostTogether = 100;

    private readonly string path;
    private readonly string connectionString;
    private readonly TimeSpan busyTimeout;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly ConcurrentQueue<WriteTurn> waiting = new();
    private readonly SqliteQuoteIndex quotes = new();
    private ProcessLock? processLock;

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

    public override bool IsShared => false;

    internal override string Kind => KindName;

    internal override string NextTouch => "(select coalesce(max(touched), 0) + 1 from speaker_names)";

    internal override string HoldingRows => "";

    internal override QuoteIndex Quotes => quotes;

    public override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (processLock is not null)
        {
            return;
        }

        var isReady = false;
        try
        {
            RefuseFolder();
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            processLock = ProcessLock.TryTake(path) ?? throw InUse();
            await using var connection = await OpenAsync(cancellationToken);
            await RefuseForeignAsync(connection, cancellationToken);
            await connection.ExecuteAsync("pragma journal_mode = wal");
            await Migrations.ApplyAsync(this, connection, cancellationToken);
            await Indexer.IndexLeftAsync(cancellationToken);
            isReady = true;
        }
        catch (Exception exception) when (Explain(exception) is { } explained)
        {
            throw explained;
        }
        finally
        {
            if (!isReady)
            {
                LetGo();
            }
        }
    }

    public override ValueTask DisposeAsync()
    {
        LetGo();
        Indexer.Dispose();
        Speakers.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// SQLite has one writer at a time, and what costs is that the disk confirms. So those who wait while it does are written together
    /// then: each is kept or undone by itself, and all are confirmed at once.
    /// </summary>
    internal override async Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> write, CancellationToken cancellationToken)
    {
        var result = default(T)!;
        var turn = new WriteTurn(async transaction => result = await write(transaction), cancellationToken);
        waiting.Enqueue(turn);
        await turn.WaitAsync(writing);
        try
        {
            while (!turn.Outcome.IsCompleted)
            {
                await WriteTogetherAsync(WhoeverWaits());
            }
        }
        finally
        {
            writing.Release();
        }

        await OutcomeOfAsync(turn);
        return result;
    }

    // What is kept is indexed with it, but where that failed.
    internal override Task IndexAsync(CancellationToken cancellationToken) => Indexer.IsWanted ? base.IndexAsync(cancellationToken) : Task.CompletedTask;

    // Writers take turns anyway.
    internal override Task HoldIndexAsync(DbTransaction transaction, CancellationToken cancellationToken) => Task.CompletedTask;

    // Writers take turns anyway.
    internal override Task FenceAsync(DbTransaction transaction, bool isExclusive, CancellationToken cancellationToken) => Task.CompletedTask;

    internal override DatabaseUnavailableException? Explain(Exception exception) => exception switch
    {
        SqliteException sqlite => new DatabaseUnavailableException(Cause(sqlite), sqlite),
        UnauthorizedAccessException => Unwritable(exception),
        IOException io when IsReadOnly(io) => Unwritable(io),
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
            await connection.ExecuteAsync($"pragma busy_timeout = {(int)busyTimeout.TotalMilliseconds}; pragma synchronous = full; pragma cache_size = -16000; pragma wal_autocheckpoint = 16000");
            SqliteQuoteIndex.Prepare(connection);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private protected override Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    private List<WriteTurn> WhoeverWaits()
    {
        var turns = new List<WriteTurn>();
        while (turns.Count < MostTogether && waiting.TryDequeue(out var turn))
        {
            if (turn.TryBegin())
            {
                turns.Add(turn);
            }
        }

        return turns;
    }

    private async Task WriteTogetherAsync(List<WriteTurn> turns)
    {
        try
        {
            await using var connection = await OpenAsync(CancellationToken.None);
            await using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);
            foreach (var turn in turns)
            {
                await RunAsync(turn, transaction);
            }

            var isIndexed = Indexer.IsWanted && await IndexHereAsync(transaction);
            await transaction.CommitAsync(CancellationToken.None);
            Indexer.IsWanted &= !isIndexed;
            turns.ForEach(turn => turn.Complete());
        }
        catch (Exception exception) when (Explain(exception) is not null)
        {
            quotes.ForgetWords();
            turns.ForEach(turn => turn.Fail(exception));
        }
        finally
        {
            // Nobody waits for ever, whatever happened.
            turns.ForEach(turn => turn.Fail(new InvalidOperationException("What was to be written together with this failed.")));
        }
    }

    private async Task RunAsync(WriteTurn turn, DbTransaction transaction)
    {
        await turn.RunAsync(transaction);
        if (turn.IsUndone)
        {
            quotes.ForgetWords();
        }
    }

    // Those who keep articles need not wait for a second transaction. If it fails, they try it by themselves and see why.
    private async Task<bool> IndexHereAsync(DbTransaction transaction)
    {
        var isAll = false;
        var turn = new WriteTurn(async here => isAll = await new IndexRound(this, here).RunAsync(CancellationToken.None), CancellationToken.None);
        await RunAsync(turn, transaction);
        return isAll && !turn.IsUndone;
    }

    private async Task OutcomeOfAsync(WriteTurn turn)
    {
        try
        {
            await turn.Outcome;
        }
        catch (Exception exception) when (Explain(exception) is { } explained)
        {
            throw explained;
        }
    }

    private void RefuseFolder()
    {
        if (Directory.Exists(path))
        {
            throw new DatabaseUnavailableException($"The database {Description} is a folder. Name a file in DigestBot:Database, for example {Path.Combine(Description, "digestbot.db")}.");
        }
    }

    // Another program's file must not get tables of ours, or another journal.
    private async Task RefuseForeignAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        const string Foreign = "select count(*) from sqlite_master where not exists (select 1 from sqlite_master where name = 'schema_versions')";
        if (await connection.ExecuteScalarAsync<long>(new CommandDefinition(Foreign, cancellationToken: cancellationToken)) > 0)
        {
            throw new DatabaseUnavailableException($"The database {Description} belongs to another program. Name another file in DigestBot:Database.");
        }
    }

    private DatabaseUnavailableException InUse()
    {
        var holder = ProcessLock.HolderOf(path) is { } id ? $" (process {id})" : "";
        return new DatabaseUnavailableException(
            $"The database {Description} is in use by another DigestBot{holder}. Stop that one first, or name another file in DigestBot:Database.");
    }

    private void LetGo()
    {
        using (var connection = new SqliteConnection(connectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        processLock?.Dispose();
        processLock = null;
    }

    private DatabaseUnavailableException Unwritable(Exception exception) =>
        new($"Cannot write to {Path.GetDirectoryName(path)}. Give this user the right to write there, or name another file in DigestBot:Database.", exception);

    // EROFS of Unix: the whole disk is read-only.
    private static bool IsReadOnly(IOException exception) => !OperatingSystem.IsWindows() && exception.HResult == 30;

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
        _ => $"The database {Description} failed: {exception.Message.ReplaceLineEndings(" ").TrimEnd('.')}. Start again; if it stays, put a backup in its place.",
    };
}
