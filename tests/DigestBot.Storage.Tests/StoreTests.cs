using DigestBot.Testing;

namespace DigestBot.Storage.Tests;

/// <summary>A database for each test; the classes below run every contract on SQLite and on PostgreSQL.</summary>
public abstract class StoreTests(bool isPostgres) : IAsyncLifetime
{
    private protected Database Database { get; private set; } = null!;

    private protected string Setting { get; private set; } = "";

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected static DateTimeOffset At(int hour, int minute = 0) => new(2026, 11, 18, hour, minute, 0, TimeSpan.Zero);

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(!isPostgres || TestDatabases.HasPostgres, TestDatabases.NoPostgres);
        Setting = isPostgres ? await TestDatabases.NewPostgresAsync() : TestDatabases.NewSqlitePath();
        Database = await TestDatabases.PreparedAsync(Setting);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Database is null)
        {
            return;
        }

        await Database.DisposeAsync();
        if (isPostgres)
        {
            await TestDatabases.DropPostgresAsync(Setting);
        }
        else
        {
            Directory.Delete(Path.GetDirectoryName(Setting)!, recursive: true);
        }
    }
}
