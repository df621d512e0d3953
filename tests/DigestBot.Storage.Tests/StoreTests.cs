using DigestBot.Core.Platforms;
using DigestBot.Testing;

namespace DigestBot.Storage.Tests;

/// <summary>An empty database for each test; the classes below run every contract on SQLite and on PostgreSQL.</summary>
public abstract class StoreTests(StoreFixture fixture) : IAsyncLifetime
{
    private protected Database Database => fixture.Database!;

    private protected Database Other => fixture.Other;

    protected static ChannelId Channel { get; } = new("console", "terminal");

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected static DateTimeOffset At(int hour, int minute = 0) => new(2026, 11, 18, hour, minute, 0, TimeSpan.Zero);

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(fixture.Database is not null, TestDatabases.NoPostgres);
        await fixture.EmptyAsync();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
