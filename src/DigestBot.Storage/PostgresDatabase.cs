using System.Data;
using System.Data.Common;
using System.Net.Sockets;
using Dapper;
using Npgsql;

namespace DigestBot.Storage;

/// <summary>A PostgreSQL database, shared by any number of nodes.</summary>
internal sealed class PostgresDatabase : Database
{
    public const string KindName = "postgres";

    /// <summary>Keys of the advisory locks: any numbers that nothing else in the database uses.</summary>
    private const long MigrationLock = 0x4469676573740001;
    private const long FenceLock = 0x4469676573740002;
    private const long IndexLock = 0x4469676573740003;

    private const int MostTries = 4;

    private readonly NpgsqlDataSource source;

    public PostgresDatabase(NpgsqlConnectionStringBuilder address)
    {
        address.ApplicationName ??= "DigestBot";
        Description = $"PostgreSQL {address.Host}:{address.Port}/{address.Database ?? address.Username}";
        source = NpgsqlDataSource.Create(address);
    }

    public override string Description { get; }

    public override bool IsShared => true;

    internal override string Kind => KindName;

    internal override string NextTouch => "nextval('speaker_touches')";

    // A key may be referred to meanwhile; what others hold is taken next time.
    internal override string HoldingRows => "for no key update skip locked";

    internal override QuoteIndex Quotes { get; } = new PostgresQuoteIndex();

    public override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(cancellationToken);
            await connection.ExecuteAsync("select pg_advisory_lock(@MigrationLock)", new { MigrationLock });
            try
            {
                await Migrations.ApplyAsync(this, connection, cancellationToken);
                await Indexer.IndexLeftAsync(cancellationToken);
            }
            finally
            {
                await connection.ExecuteAsync("select pg_advisory_unlock(@MigrationLock)", new { MigrationLock });
            }
        }
        catch (Exception exception) when (Explain(exception) is { } explained)
        {
            throw explained;
        }
    }

    public override ValueTask DisposeAsync()
    {
        Indexer.Dispose();
        Speakers.Dispose();
        return source.DisposeAsync();
    }

    internal override async Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> write, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = await OpenAsync(cancellationToken);
                await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
                var result = await write(transaction);
                await transaction.CommitAsync(cancellationToken);
                return result;
            }
            catch (PostgresException exception) when (attempt < MostTries && IsConflict(exception))
            {
                // Another node wrote the same at the same moment: the next try sees what it wrote.
            }
            catch (Exception exception) when (Explain(exception) is { } explained)
            {
                throw explained;
            }
        }
    }

    internal override Task FenceAsync(DbTransaction transaction, bool isExclusive, CancellationToken cancellationToken)
    {
        var statement = isExclusive ? "select pg_advisory_xact_lock(@FenceLock)" : "select pg_advisory_xact_lock_shared(@FenceLock)";
        return transaction.Connection!.ExecuteAsync(new CommandDefinition(statement, new { FenceLock }, transaction, cancellationToken: cancellationToken));
    }

    internal override Task HoldIndexAsync(DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition("select pg_advisory_xact_lock(@IndexLock)", new { IndexLock }, transaction, cancellationToken: cancellationToken));

    internal override DatabaseUnavailableException? Explain(Exception exception) => exception switch
    {
        PostgresException postgres => new DatabaseUnavailableException(Cause(postgres), postgres),
        NpgsqlException { InnerException: null } refused =>
            new DatabaseUnavailableException($"Cannot use {Description}: {refused.Message.ReplaceLineEndings(" ").TrimEnd('.')}. Correct DigestBot:Database.", refused),
        NpgsqlException or SocketException or TimeoutException =>
            new DatabaseUnavailableException($"Cannot reach {Description}. Check that the server runs and that DigestBot:Database names the right host and port.", exception),
        _ => null,
    };

    private protected override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) => await source.OpenConnectionAsync(cancellationToken);

    private protected override async Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    private static bool IsConflict(PostgresException exception) =>
        exception.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    private string Cause(PostgresException exception) => exception.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"{Description} refuses the user name or password in DigestBot:Database. Correct them, or grant the user the right to connect.",
        PostgresErrorCodes.InvalidCatalogName => $"{Description} does not exist. Make it (createdb), or name another database in DigestBot:Database.",
        PostgresErrorCodes.DiskFull => $"The disk of {Description} is full. Free some room and start again; nothing is lost.",
        PostgresErrorCodes.InsufficientPrivilege => $"{Description} refuses: {exception.MessageText}. Grant the user the right to create tables.",
        PostgresErrorCodes.ReadOnlySqlTransaction => $"{Description} is read-only. Name the primary server in DigestBot:Database.",
        PostgresErrorCodes.TooManyConnections => $"{Description} has no connection left. Raise max_connections, or lower the pool with \"Maximum Pool Size=…\".",
        _ => $"{Description} failed: {exception.MessageText.ReplaceLineEndings(" ")} ({exception.SqlState}). Try again; if it stays, look into the log of the server.",
    };
}
