using Dapper;

namespace DigestBot.Storage;

/// <summary>Keeps which files were read, so that a start need not read all of them again.</summary>
public sealed class ReadFileStore(Database database)
{
    /// <summary>All files, in no order.</summary>
    public Task<IReadOnlyList<ReadFile>> AllAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<ReadFile>>(
        async connection =>
        {
            var command = new CommandDefinition("select path, size, modified_ticks from read_files", cancellationToken: cancellationToken);
            var rows = await connection.QueryAsync<(string Path, long Size, long Ticks)>(command);
            return [.. rows.Select(row => new ReadFile(row.Path, row.Size, new DateTimeOffset(row.Ticks, TimeSpan.Zero)))];
        },
        cancellationToken);

    /// <summary>Keeps files, each in place of what was kept of it before.</summary>
    public Task SaveAsync(IReadOnlyList<ReadFile> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        const string Upsert = """
            insert into read_files (path, size, modified_ticks) values (@Path, @Size, @Ticks)
            on conflict (path) do update set size = excluded.size, modified_ticks = excluded.modified_ticks
            """;
        var rows = files.Select(file => new { file.Path, file.Size, Ticks = file.ModifiedAt.UtcTicks });
        return database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(new CommandDefinition(Upsert, rows, transaction, cancellationToken: cancellationToken)),
            cancellationToken);
    }
}
