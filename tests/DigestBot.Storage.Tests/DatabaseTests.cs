using Dapper;
using DigestBot.Core.Platforms;
using DigestBot.Core.Questions;
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

        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => new ArticleStore(database).AddFileAsync(new ArticleBuilder().Build(), Cancel));

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
            await new ArticleStore(first).AddFileAsync(new ArticleBuilder().Build(), Cancel);
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

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_alone()
    {
        await ExecuteAsync("create table bookmarks (id integer)");
        var before = await System.IO.File.ReadAllBytesAsync(File, Cancel);
        await using var database = Database.Named(File);

        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.PrepareAsync(Cancel));

        Assert.Contains("another program", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(File, Cancel));
        AssertOneLine(refused);
    }

    [Theory]
    [InlineData(28, "full")]
    [InlineData(30, "right to write")]
    public async Task A_disk_that_takes_nothing_is_named(int unixError, string cause)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "these are errors of Unix");
        await using var database = Database.Named(File);

        var refused = database.Explain(new IOException("It went wrong", unixError));

        Assert.Contains(cause, refused!.Message, StringComparison.Ordinal);
        AssertOneLine(refused);
    }

    [Fact]
    public async Task A_lock_that_cannot_be_made_is_not_blamed_on_a_process()
    {
        Directory.CreateDirectory(File + ".lock");
        await System.IO.File.WriteAllTextAsync(File + ".pid", "999999", Cancel);
        await using var database = Database.Named(File);

        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.PrepareAsync(Cancel));

        Assert.DoesNotContain("999999", refused.Message, StringComparison.Ordinal);
        AssertOneLine(refused);
    }

    [Fact]
    public async Task A_database_may_be_made_ready_twice_and_let_go_of_twice()
    {
        var database = await TestDatabases.PreparedAsync(File);

        await database.PrepareAsync(Cancel);
        await database.DisposeAsync();
        await database.DisposeAsync();

        await using var next = await TestDatabases.PreparedAsync(File);
        Assert.NotNull(next);
    }

    [Fact]
    public async Task A_database_that_could_not_be_made_ready_may_be_tried_again()
    {
        await System.IO.File.WriteAllTextAsync(File, new string('x', 5000), Cancel);
        await using var database = Database.Named(File);
        await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.PrepareAsync(Cancel));
        System.IO.File.Delete(File);

        await database.PrepareAsync(Cancel);

        Assert.Equal(0, (await new ArticleStore(database).CorpusAsync(Cancel)).Articles);
    }

    [Fact]
    public async Task A_file_locked_by_another_program_at_the_start_is_named()
    {
        await using (await TestDatabases.PreparedAsync(File))
        {
        }

        await using var other = new SqliteConnection($"Data Source={File};Pooling=false");
        await other.OpenAsync(Cancel);
        await ExecuteAsync(other, "pragma locking_mode = exclusive; begin exclusive");
        await using var database = new SqliteDatabase(File, TimeSpan.FromMilliseconds(50));

        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.PrepareAsync(Cancel));

        Assert.Contains("locked by another program", refused.Message, StringComparison.Ordinal);
        AssertOneLine(refused);
    }

    [Fact]
    public async Task A_user_that_the_server_does_not_know_is_named()
    {
        Assert.SkipUnless(TestDatabases.HasPostgres, TestDatabases.NoPostgres);
        var server = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(TestDatabases.PostgresVariable)) { Username = "nobody_here", Password = "secret" };
        await using var database = Database.Named(server.ConnectionString);

        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.PrepareAsync(Cancel));

        Assert.Contains("user name or password", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
        AssertOneLine(refused);
    }

    [Fact]
    public async Task Every_migration_is_noted_once()
    {
        Assert.SkipUnless(TestDatabases.HasPostgres, TestDatabases.NoPostgres);
        var setting = await TestDatabases.NewPostgresAsync();
        await using (var postgres = await TestDatabases.PreparedAsync(setting))
        await using (var sqlite = await TestDatabases.PreparedAsync(File))
        {
            var ofPostgres = await VersionsAsync(postgres);
            var ofSqlite = await VersionsAsync(sqlite);

            Assert.Equal(ofPostgres.Distinct(), ofPostgres);
            Assert.Equal(Migrations.Newest, ofPostgres[^1]);
            Assert.Equal(ofPostgres, ofSqlite);
        }

        await TestDatabases.DropPostgresAsync(setting);
    }

    [Fact]
    public async Task A_write_that_fails_leaves_nothing_behind()
    {
        await using var database = await TestDatabases.PreparedAsync(File);
        await ExecuteAsync("create trigger no_quotes before insert on quotes begin select raise(abort, 'no room'); end");

        await Assert.ThrowsAsync<DatabaseUnavailableException>(() => new ArticleStore(database).AddFileAsync(new ArticleBuilder().Saying("One").Build(), Cancel));

        Assert.Equal(0, (await new ArticleStore(database).CorpusAsync(Cancel)).Articles);
    }

    [Fact]
    public async Task Quotes_of_a_database_without_an_index_are_found_after_the_start()
    {
        await KeepOldAsync(articles: 250);

        await using var database = await TestDatabases.PreparedAsync(File);

        await AssertFilledAsync(database, articles: 250);
    }

    [Fact]
    public async Task An_index_that_was_filled_in_part_is_filled_to_the_end()
    {
        await KeepOldAsync(articles: 250);
        await using (var stopped = Database.Named(File))
        {
            await using (var connection = new SqliteConnection($"Data Source={File};Pooling=false"))
            {
                await connection.OpenAsync(Cancel);
                await Migrations.ApplyAsync(stopped, connection, Cancel);
            }

            await ExecuteAsync("create trigger no_more before update on quotes when old.article_id = 'a50' begin select raise(abort, 'no room'); end");
            await Assert.ThrowsAsync<DatabaseUnavailableException>(() => stopped.PrepareAsync(Cancel));
        }

        await ExecuteAsync("drop trigger no_more");
        await using var database = await TestDatabases.PreparedAsync(File);

        await AssertFilledAsync(database, articles: 250);
    }

    // A word that was written and undone must be offered again, or nothing that begins like it is found.
    [Fact]
    public async Task Words_of_an_article_whose_indexing_failed_are_found_once_it_succeeds()
    {
        await using var database = await TestDatabases.PreparedAsync(File);
        await ExecuteAsync("create trigger no_more before insert on speaker_days begin select raise(abort, 'no room'); end");
        var articles = new ArticleStore(database);
        await Assert.ThrowsAsync<DatabaseUnavailableException>(() => articles.AddFileAsync(new ArticleBuilder().Named("a1").Telling("One.").Saying("harbourmasters object").Build(), Cancel));

        await ExecuteAsync("drop trigger no_more");
        await articles.AddFileAsync(new ArticleBuilder().Named("a2").Telling("Two.").Saying("harbourmasters still object").Build(), Cancel);

        Assert.Equal(2, await new QuoteStore(database).CountAsync(new Question { Topics = ["harbourmaster"] }, Cancel));
    }

    [Fact]
    public async Task A_write_that_fails_undoes_nothing_of_those_it_is_written_with()
    {
        await using var database = await TestDatabases.PreparedAsync(File);
        await ExecuteAsync("create trigger no_a7 before insert on articles when new.id = 'a7' begin select raise(abort, 'no a7'); end");

        var kept = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() => TryKeepAsync(database, number))));

        Assert.Equal(39, kept.Count(isKept => isKept));
        Assert.Equal(39, (await new ArticleStore(database).CorpusAsync(Cancel)).Articles);
        Assert.Equal(39, await new QuoteStore(database).CountAsync(new Question { Topics = ["ferries"] }, Cancel));
    }

    [Fact]
    public async Task Whoever_ends_the_wait_to_write_has_written_nothing()
    {
        await using var database = await TestDatabases.PreparedAsync(File);
        using var ended = new CancellationTokenSource();
        var (isWriting, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = Task.Run(
            () => database.WriteAsync(
                async _ =>
                {
                    isWriting.SetResult();
                    await goOn.Task;
                    return 0;
                },
                Cancel),
            Cancel);
        await isWriting.Task;
        var second = new ArticleStore(database).AddFileAsync(new ArticleBuilder().Saying("never").Build(), ended.Token);

        await ended.CancelAsync();
        goOn.SetResult();
        await first;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Equal(0, (await new ArticleStore(database).CorpusAsync(Cancel)).Articles);
    }

    [Theory]
    [InlineData("data/ghost=1.db")]
    [InlineData("data/localhost=x/y.db")]
    public void A_path_with_an_equals_sign_is_still_a_path(string setting) => Assert.False(PostgresAddress.IsOne(setting));

    [Theory]
    [InlineData("postgres://bot@db.example/news?sslmode=require&channel_binding=require")]
    [InlineData("postgres://bot@db.example/news?sslmode=verify-full&connect_timeout=3&application_name=bot")]
    [InlineData("postgres://bot@[::1]:5433/news")]
    [InlineData("postgres://bot@db.example")]
    public void Addresses_as_hosters_write_them_are_read(string setting)
    {
        var address = PostgresAddress.Read(setting);

        Assert.Equal("bot", address.Username);
        Assert.DoesNotContain('[', address.Host!);
        Assert.NotEqual("", address.Database);
    }

    // A database as it was before quotes had an index.
    private async Task KeepOldAsync(int articles)
    {
        foreach (var name in typeof(Migrations).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal).Where(name => string.CompareOrdinal(name, "006") < 0))
        {
            using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(name)!);
            await ExecuteAsync(await reader.ReadToEndAsync(Cancel));
        }

        await ExecuteAsync($"""
            create table schema_versions (version integer not null primary key);
            insert into schema_versions (version) values (1), (2), (3), (4), (5);
            with recursive n (i) as (select 0 union all select i + 1 from n where i < {articles - 1})
            insert into articles (id, origin, fingerprint, title, title_folded, outlet, outlet_folded, published_at, added_at, text, blocks, summary)
            select 'a' || i, 'o' || i, 'f' || i, 'Ferries', ' ferries ', 'Gazette', ' gazette ', 1763450000000 + i * 1000, 1763450000000, 'text', 'P0-4', '' from n;
            insert into quotes (article_id, position, text, start, parts, kind, confidence, reason, speaker, speaker_folded, text_folded, context_folded)
            select id, 0, 'We sail, said ' || id, 0, '0-4', 0, 2, 'named', 'Mara Lind', 'mara lind', '', '' from articles
            union all select id, 1, 'The crews rest', 0, '0-4', 2, 2, 'named', 'Lind', 'lind', '', '' from articles;
            insert into entries (source_id, key, title, content, fingerprint, state, seen_at, try_at, tries, article_id, kept_at)
            select 'files', id, '', '', '', 1, added_at, 0, 0, id, added_at from articles
            """);
    }

    private static async Task AssertFilledAsync(Database database, int articles)
    {
        var store = new QuoteStore(database);

        Assert.Equal("We sail, said a249", (await store.FindAsync(new Question { Speaker = "Mara Lind" }, 0, 1, Cancel))[0].Quote.Text);
        Assert.Equal(2 * articles, await store.CountAsync(new Question { Speaker = "Mara Lind" }, Cancel));
        Assert.Equal(articles, await store.CountAsync(new Question { Phrase = "crews rest", Outlet = "gazette", Channel = ChannelId.Every }, Cancel));
        Assert.Equal([new KnownSpeaker("Mara Lind", null, 2 * articles)], await store.SpeakersAsync(Cancel));
    }

    private static async Task<bool> TryKeepAsync(Database database, int number)
    {
        try
        {
            await new ArticleStore(database).AddFileAsync(new ArticleBuilder().Named($"a{number}").Telling($"Told {number}.").Titled("News").Saying("The ferries sail").Build(), Cancel);
            return true;
        }
        catch (DatabaseUnavailableException)
        {
            return false;
        }
    }

    private static void AssertOneLine(DatabaseUnavailableException refused) => Assert.DoesNotContain('\n', refused.Message);

    private static Task<List<int>> VersionsAsync(Database database) => database.ReadAsync(
        async connection => (await connection.QueryAsync<int>("select version from schema_versions order by version")).AsList(), Cancel);

    private async Task ExecuteAsync(string statement)
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        await connection.OpenAsync(Cancel);
        await ExecuteAsync(connection, statement);
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
