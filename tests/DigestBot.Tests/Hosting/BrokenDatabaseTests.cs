using DigestBot.Storage;

namespace DigestBot.Tests.Hosting;

/// <summary>What the program says when its database cannot be used, and that nothing is lost then.</summary>
public sealed class BrokenDatabaseTests : IDisposable
{
    private const string Ferry = "Ferry talks resume\n\nThe talks about the ferry resumed on Monday. “It is a positive step,” said Mara Lind, the harbour commissioner.\n";

    private readonly TemporaryFolder folder = new();

    public BrokenDatabaseTests() => folder.Write("news/ferry.txt", Ferry);

    [Theory]
    [InlineData("run", "--source", "news", "--database", "bot.db")]
    [InlineData("ingest", "news", "--database", "bot.db")]
    public async Task A_database_that_another_process_holds_is_a_one_line_error(params string[] args)
    {
        await using var database = Database.Named(folder["bot.db"]);
        await database.PrepareAsync(TestContext.Current.CancellationToken);

        var result = await ProgramProcess.RunAsync(folder.Path, "", args);

        result.FailedInOneLine();
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_a_one_line_error_and_stays_as_it_is()
    {
        folder.Write("bot.db", new string('x', 5000));

        var ingest = await InProcess.RunAsync("ingest", folder["news"], "--database", folder["bot.db"]);
        var run = await ProgramProcess.RunAsync(folder.Path, "", ["run", "--source", "news", "--database", "bot.db"]);

        ingest.FailedInOneLine();
        run.FailedInOneLine();
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(folder["bot.db"], TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/proc/none/bot.db")]
    [InlineData("/proc")]
    [InlineData("Host=127.0.0.1;Port=1;Username=x;Password=geheim;Timeout=2")]
    [InlineData("postgres://x:geheim@127.0.0.1:1/y")]
    [InlineData("Host=127.0.0.1;Prot=1;Password=geheim")]
    public async Task A_database_that_cannot_be_opened_is_a_one_line_error_without_secrets(string database)
    {
        var result = await InProcess.RunAsync("ingest", folder["news"], "--database", database);

        result.FailedInOneLine();
        Assert.DoesNotContain("geheim", result.Error);
    }

    [Fact]
    public async Task A_read_only_database_is_a_one_line_error()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Read-only mounts are tried on Linux only.");
        using var disk = await SmallDisk.MountAsync(folder["disk"], "size=8m");
        await InProcess.RunAsync("ingest", folder["news"], "--database", folder["disk/bot.db"]);
        await disk.MakeReadOnlyAsync();

        var ingest = await InProcess.RunAsync("ingest", folder["news"], "--database", folder["disk/bot.db"]);
        var run = await ProgramProcess.RunAsync(folder.Path, "", ["run", "--source", "news", "--database", "disk/bot.db"]);

        ingest.FailedInOneLine();
        run.FailedInOneLine();
    }

    [Fact]
    public async Task A_full_disk_is_a_one_line_error_and_what_was_kept_stays()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Small disks are tried on Linux only.");
        using var disk = await SmallDisk.MountAsync(folder["disk"], "size=1m");
        var first = await InProcess.RunAsync("ingest", folder["news"], "--database", folder["disk/bot.db"]);
        foreach (var i in Enumerable.Range(0, 60))
        {
            folder.Write($"news/{i}.txt", string.Concat(Enumerable.Range(0, 400).Select(line => $"Story {i} goes on with line {line} of a long report.\n\n")));
        }

        var full = await InProcess.RunAsync("ingest", folder["news"], "--database", folder["disk/bot.db"]);

        Assert.Equal(0, first.ExitCode);
        full.FailedInOneLine();
        await using var database = Database.Named(folder["disk/bot.db"]);
        await disk.GrowAsync();
        await database.PrepareAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(await new ArticleStore(database).FindAsync("ferry", TestContext.Current.CancellationToken));
    }

    public void Dispose() => folder.Dispose();
}
