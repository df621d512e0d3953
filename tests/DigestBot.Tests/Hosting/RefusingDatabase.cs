using Microsoft.Data.Sqlite;

namespace DigestBot.Tests.Hosting;

/// <summary>Makes a database refuse what is written about deliveries, for a part of the time, until it is disposed of.</summary>
internal sealed class RefusingDatabase : IAsyncDisposable
{
    private static readonly string[] Writes = ["insert on deliveries", "update on deliveries", "insert on delivery_messages", "update on delivery_messages", "insert on digests"];

    private readonly CancellationTokenSource stopping = new();
    private readonly SqliteConnection connection;
    private readonly Task refusing;

    private RefusingDatabase(SqliteConnection connection, int seed)
    {
        this.connection = connection;
        refusing = RefuseAsync(new Random(seed));
    }

    public static async Task<RefusingDatabase> OpenAsync(string path, int seed, CancellationToken cancellationToken)
    {
        var opened = new SqliteConnection($"Data Source={path};Pooling=False");
        await opened.OpenAsync(cancellationToken);
        return new RefusingDatabase(opened, seed);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await refusing;
        await connection.DisposeAsync();
        stopping.Dispose();
    }

    private async Task RefuseAsync(Random random)
    {
        while (!stopping.IsCancellationRequested)
        {
            var write = Writes[random.Next(Writes.Length)];
            await ExecuteAsync($"create trigger if not exists refuse before {write} begin select raise(abort, 'refused'); end");
            await Task.Delay(random.Next(20, 200), stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await ExecuteAsync("drop trigger if exists refuse");
            await Task.Delay(random.Next(50, 300), stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"pragma busy_timeout = 5000; {statement}";
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
