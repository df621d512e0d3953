using System.Security.Cryptography;
using System.Text;
using Dapper;

namespace DigestBot.Storage;

/// <summary>Keeps commands behind buttons, so that a button works after a restart and on every node.</summary>
public sealed class CommandStore(Database database, TimeProvider time)
{
    /// <summary>How long a button works that nobody sees any more.</summary>
    private static readonly TimeSpan KeepFor = TimeSpan.FromDays(90);

    /// <summary>Keeps a command; the same command has the same id, of 16 letters and digits.</summary>
    public async Task<string> KeepAsync(string command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        const string Upsert = """
            insert into kept_commands (id, command, kept_at) values (@id, @command, @now)
            on conflict (id) do update set kept_at = excluded.kept_at
            """;
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(command)).AsSpan(0, 8));
        var row = new { id, command = StorableText.Of(command), now = Moments.Of(time.GetUtcNow()) };
        await database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(new CommandDefinition(Upsert, row, transaction, cancellationToken: cancellationToken)), cancellationToken);
        return id;
    }

    /// <summary>The command with this id; null when there is none, or it was kept too long ago.</summary>
    public Task<string?> FindAsync(string id, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<string?>(new CommandDefinition("select command from kept_commands where id = @id", new { id = StorableText.Of(id) }, cancellationToken: cancellationToken)),
        cancellationToken);

    /// <summary>Forgets what was kept long ago.</summary>
    public Task ForgetAsync(CancellationToken cancellationToken) => database.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            new CommandDefinition("delete from kept_commands where kept_at < @before", new { before = Moments.Of(time.GetUtcNow() - KeepFor) }, transaction, cancellationToken: cancellationToken)),
        cancellationToken);
}
