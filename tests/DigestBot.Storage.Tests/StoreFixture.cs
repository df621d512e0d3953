using Dapper;
using DigestBot.Testing;

namespace DigestBot.Storage.Tests;

/// <summary>A database for the tests of one class, on which they run one after the other.</summary>
public abstract class StoreFixture : IAsyncLifetime
{
    private const string Empty = """
        delete from quotes; delete from utterances; delete from speaker_moves; delete from speaker_renamings; delete from speaker_roles; delete from speaker_sources; delete from speaker_days;
        delete from speaker_names; delete from speakers; delete from taken_entries; delete from ended_followings; delete from entries; delete from article_addresses; delete from revisions; delete from articles; delete from deliveries; delete from digests;
        delete from subscriptions; delete from kept_commands; delete from followed_speakers; delete from read_files; delete from followings where source_id <> 'files'; delete from sources where id <> 'files'
        """;

    private string setting = "";
    private Database? other;

    internal Database? Database { get; private set; }

    /// <summary>One more node on the same database, where it may have several; else the one there is.</summary>
    internal Database Other => Database!.IsShared ? other ??= DigestBot.Storage.Database.Named(setting) : Database;

    public async ValueTask InitializeAsync()
    {
        if (IsThere)
        {
            setting = await CreateAsync();
            Database = await TestDatabases.PreparedAsync(setting);
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (other is not null)
        {
            await other.DisposeAsync();
        }

        if (Database is not null)
        {
            await Database.DisposeAsync();
            await DropAsync(setting);
        }
    }

    /// <summary>Takes out what the test before left.</summary>
    internal async Task EmptyAsync()
    {
        await Database!.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(Empty, transaction: transaction),
            CancellationToken.None);
        await Database.Speakers.ForgetAsync(CancellationToken.None);
    }

    protected abstract bool IsThere { get; }

    protected abstract Task<string> CreateAsync();

    protected abstract Task DropAsync(string database);
}

public sealed class SqliteFixture : StoreFixture
{
    protected override bool IsThere => true;

    protected override Task<string> CreateAsync() => Task.FromResult(TestDatabases.NewSqlitePath());

    protected override Task DropAsync(string database)
    {
        Directory.Delete(Path.GetDirectoryName(database)!, recursive: true);
        return Task.CompletedTask;
    }
}

public sealed class PostgresFixture : StoreFixture
{
    protected override bool IsThere => TestDatabases.HasPostgres;

    protected override Task<string> CreateAsync() => TestDatabases.NewPostgresAsync();

    protected override Task DropAsync(string database) => TestDatabases.DropPostgresAsync(database);
}
