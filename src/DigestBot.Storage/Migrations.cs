using System.Data.Common;
using Dapper;

namespace DigestBot.Storage;

/// <summary>
/// The numbered statements in Migrations/, applied in order, each once. One text serves both databases, but where they have nothing in
/// common: then the name ends in that of the database.
/// </summary>
internal static class Migrations
{
    private const string Create = "create table if not exists schema_versions (version integer not null primary key)";

    private static readonly string[] Kinds = [SqliteDatabase.KindName, PostgresDatabase.KindName];

    /// <summary>The newest version that this program knows.</summary>
    public static int Newest => All(SqliteDatabase.KindName).Max(migration => migration.Version);

    /// <summary>Brings the database up to the newest version. The caller keeps other processes out meanwhile.</summary>
    public static async Task ApplyAsync(Database database, DbConnection connection, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(new CommandDefinition(Create, cancellationToken: cancellationToken));
        var current = await connection.ExecuteScalarAsync<int?>(new CommandDefinition("select max(version) from schema_versions", cancellationToken: cancellationToken)) ?? 0;
        if (current > Newest)
        {
            throw new DatabaseUnavailableException(
                $"The database {database.Description} was made by a newer DigestBot (schema {current}, this one knows {Newest}). Update the program, or name another database.");
        }

        foreach (var (version, name) in All(database.Kind).Where(migration => migration.Version > current))
        {
            await ApplyAsync(connection, version, TextOf(name), cancellationToken);
        }
    }

    private static async Task ApplyAsync(DbConnection connection, int version, string statements, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(statements, transaction: transaction, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition("insert into schema_versions (version) values (@version)", new { version }, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
    }

    private static IEnumerable<(int Version, string Name)> All(string kind) =>
        typeof(Migrations).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal) && !Array.Exists(Kinds, other => other != kind && name.EndsWith($"-{other}.sql", StringComparison.Ordinal)))
            .Select(name => (Version: int.Parse(name.AsSpan(0, 3)), Name: name))
            .OrderBy(migration => migration.Version);

    private static string TextOf(string name)
    {
        using var stream = typeof(Migrations).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
