using DigestBot.Storage;
using Npgsql;

namespace DigestBot.Testing;

/// <summary>Makes databases for tests, each empty and of its own.</summary>
public static class TestDatabases
{
    /// <summary>The environment variable that names a PostgreSQL server on which tests may create databases.</summary>
    public const string PostgresVariable = "DIGESTBOT_TEST_POSTGRES";

    /// <summary>Why tests that need PostgreSQL are skipped where there is none.</summary>
    public const string NoPostgres = "needs PostgreSQL: set DIGESTBOT_TEST_POSTGRES to a connection string with the right to create databases";

    /// <summary>Whether there is a PostgreSQL server to test with.</summary>
    public static bool HasPostgres => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(PostgresVariable));

    /// <summary>A path for a SQLite file in a folder of its own, which the caller deletes.</summary>
    public static string NewSqlitePath() => Path.Combine(Directory.CreateTempSubdirectory("digestbot-").FullName, "test.db");

    /// <summary>Creates an empty PostgreSQL database and gives its connection string.</summary>
    public static async Task<string> NewPostgresAsync()
    {
        var server = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(PostgresVariable)) { Pooling = false };
        var name = $"digestbot_{Guid.NewGuid():n}";
        await ExecuteAsync(server.ConnectionString, $"create database {name}");
        return new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name, Pooling = true }.ConnectionString;
    }

    /// <summary>Drops a database made by <see cref="NewPostgresAsync"/>.</summary>
    public static Task DropPostgresAsync(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        var server = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(PostgresVariable)) { Pooling = false };
        return ExecuteAsync(server.ConnectionString, $"drop database if exists {name} with (force)");
    }

    /// <summary>A database made ready.</summary>
    public static async Task<Database> PreparedAsync(string setting)
    {
        var database = Database.Named(setting);
        await database.PrepareAsync(CancellationToken.None);
        return database;
    }

    private static async Task ExecuteAsync(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
