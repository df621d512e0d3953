using DigestBot.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace DigestBot.Storage.Tests;

public sealed class DatabaseTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("digestbot-").FullName;

    private string File => Path.Combine(folder, "digest.db");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_folder_that_is_missing_is_made()
    {
        await using var database = await TestDatabases.PreparedAsync(Path.Combine(folder, "a", "b", "digest.db"));

        Assert.True(System.IO.File.Exists(Path.Combine(folder, "a", "b", "digest.db")));
    }

    [Fact]
    public async Task A_second_process_is_told_who_holds_the_file()
    {
        await using var first = await TestDatabases.PreparedAsync(File);
        await using var second = Database.Named(File);

        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => second.PrepareAsync(Cancel));

        Assert.Contains($"process {Environment.ProcessId}", refused.Message, StringComparison.Ordinal);
        AssertOneLine(refused);
    }

    [Fact]
    public async Task A_lock_file_left_behind_locks_nothing()
    {
        await System.IO.File.WriteAllTextAsync(File + ".lock", "999999", Cancel);

        await using var database = await TestDatabases.PreparedAsync(File);

        Assert.NotNull(database);
    }

    [Fact]
    public async Task A_file_locked_by_another_program_is_named()
    {
        await using (await TestDatabases.PreparedAsync(File))
        {
        }

        await using var other = new SqliteConnection($"Data Source={File};Pooling=false");
        await other.OpenAsync(Cancel);
        await using var held = other.BeginTransaction(deferred: false);
        await using var database = new SqliteDatabase(File, TimeSpan.FromMilliseconds(50));
        await database.PrepareAsync(Cancel);

        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => new ArticleStore(database).AddAsync(new ArticleBuilder().Build(), Cancel));

        Assert.Contains("locked by another program", refused.Message, StringComparison.Ordinal);
        AssertOneLine(refused);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_and_left_alone()
    {
        await System.IO.File.WriteAllTextAsync(File, new string('x', 5000), Cancel);
        await using var database = Database.Named(File);

        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.PrepareAsync(Cancel));

        Assert.Contains("no DigestBot database", refused.Message, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), await System.IO.File.ReadAllTextAsync(File, Cancel));
    }

    [Fact]
    public async Task A_folder_is_no_database()
    {
        await using var database = Database.Named(folder);

        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.PrepareAsync(Cancel));

        Assert.Contains("is a folder", refused.Message, StringComparison.Ordinal);
        AssertOneLine(refused);
    }

    [Fact]
    public async Task A_place_where_nothing_can_be_written_is_named()
    {
        await System.IO.File.WriteAllTextAsync(Path.Combine(folder, "file"), "", Cancel);
        await using var database = Database.Named(Path.Combine(folder, "file", "below", "digest.db"));

        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.PrepareAsync(Cancel));

        AssertOneLine(refused);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        await using (await TestDatabases.PreparedAsync(File))
        {
        }

        await ExecuteAsync("insert into schema_versions values (999)");
        await using var database = Database.Named(File);

        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.PrepareAsync(Cancel));

        Assert.Contains("newer DigestBot (schema 999", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preparing_again_changes_nothing()
    {
        await using (var first = await TestDatabases.PreparedAsync(File))
        {
            await new ArticleStore(first).AddAsync(new ArticleBuilder().Build(), Cancel);
        }

        await using var second = await TestDatabases.PreparedAsync(File);

        Assert.Equal(1, (await new ArticleStore(second).CorpusAsync(Cancel)).Articles);
    }

    [Fact]
    public async Task Nodes_that_start_at_once_on_PostgreSQL_migrate_once()
    {
        Assert.SkipUnless(TestDatabases.HasPostgres, TestDatabases.NoPostgres);
        var setting = await TestDatabases.NewPostgresAsync();

        var nodes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => TestDatabases.PreparedAsync(setting))));

        Assert.All(nodes, Assert.NotNull);
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        await TestDatabases.DropPostgresAsync(setting);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named_without_the_password()
    {
        await using var database = Database.Named("postgres://bot:secret@127.0.0.1:1/news?Timeout=2");

        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.PrepareAsync(Cancel));

        Assert.Contains("127.0.0.1:1/news", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
        AssertOneLine(refused);
    }

    [Fact]
    public async Task A_database_that_does_not_exist_on_the_server_is_named()
    {
        Assert.SkipUnless(TestDatabases.HasPostgres, TestDatabases.NoPostgres);
        var server = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(TestDatabases.PostgresVariable)) { Database = "not_there" };
        await using var database = Database.Named(server.ConnectionString);

        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.PrepareAsync(Cancel));

        Assert.Contains("does not exist", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=a;Nonsense=b")]
    [InlineData("postgres://")]
    public void A_connection_string_that_cannot_be_read_says_so(string setting)
    {
        var refused = Assert.Throws<DatabaseUnavailableException>(() => Database.Named(setting));

        AssertOneLine(refused);
    }

    [Theory]
    [InlineData("postgres://bot:p%40ss@db.example/news")]
    [InlineData("postgresql://bot:p%40ss@db.example:5432/news")]
    [InlineData("Host=db.example;Username=bot;Password=p@ss;Database=news")]
    public void The_same_database_may_be_named_in_several_ways(string setting)
    {
        var address = PostgresAddress.Read(setting);

        Assert.Equal(("db.example", 5432, "bot", "p@ss", "news"), (address.Host, address.Port, address.Username, address.Password, address.Database));
    }

    private static void AssertOneLine(DatabaseUnavailableException refused) => Assert.DoesNotContain('\n', refused.Message);

    private async Task ExecuteAsync(string statement)
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
