using DigestBot.Storage;

namespace DigestBot.Tests.Tools;

public sealed class IngestVerbTests : IDisposable
{
    private const string Ferry = "Ferry talks resume\n\nThe talks about the ferry resumed on Monday. “It is a positive step,” said Mara Lind, the harbour commissioner.\n";
    private const string Bridge = "Skell bridge is closed\n\nThe bridge over the Skell was closed on Tuesday. “Nobody will cross,” said Per Aune, the county engineer.\n";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Files_and_folders_are_read_and_a_second_time_adds_nothing()
    {
        folder.Write("news/inner/ferry.txt", Ferry);
        var bridge = folder.Write("bridge.md", Bridge);

        var first = await IngestAsync(folder["news"], bridge);
        var second = await IngestAsync(folder["news"], bridge);

        Assert.Equal(0, first.ExitCode);
        Assert.EndsWith("2 articles read: 2 added, 0 revised, 0 known already, 0 skipped\n", first.Output);
        Assert.EndsWith("2 articles read: 0 added, 0 revised, 2 known already, 0 skipped\n", second.Output);
    }

    [Fact]
    public async Task An_article_is_kept_under_its_file_name_without_the_ending()
    {
        folder.Write("news/ferry.2026.txt", Ferry);

        await IngestAsync(folder["news"]);

        await using var database = Database.Named(folder["bot.db"]);
        await database.PrepareAsync(TestContext.Current.CancellationToken);
        Assert.Equal("ferry.2026", (await new ArticleStore(database).FindAsync("ferry.2026", TestContext.Current.CancellationToken))?.Id.Value);
    }

    [Fact]
    public async Task A_changed_article_is_revised()
    {
        folder.Write("news/ferry.txt", Ferry);
        await IngestAsync(folder["news"]);

        folder.Write("news/ferry.txt", Ferry + "\nThey go on on Friday.\n");
        var second = await IngestAsync(folder["news"]);

        Assert.EndsWith("1 article read: 0 added, 1 revised, 0 known already, 0 skipped\n", second.Output);
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_the_rest_goes_on()
    {
        folder.Write("news/a.txt", "");
        folder.Write("news/b.txt", Ferry);

        var result = await IngestAsync(folder["news"]);

        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith("a.txt: it is empty.\n", result.Error);
        Assert.EndsWith("1 article read: 1 added, 0 revised, 0 known already, 1 skipped\n", result.Output);
    }

    [Fact]
    public async Task Nothing_that_could_be_read_is_a_failure()
    {
        Directory.CreateDirectory(folder["news"]);

        (await IngestAsync(folder["news"])).FailedInOneLine();
    }

    [Fact]
    public async Task A_missing_path_is_a_one_line_error_and_makes_no_database()
    {
        (await IngestAsync(folder["none"])).FailedInOneLine();

        Assert.False(File.Exists(folder["bot.db"]));
    }

    public void Dispose() => folder.Dispose();

    private Task<ProgramResult> IngestAsync(params string[] paths) => InProcess.RunAsync(["ingest", .. paths, "--database", folder["bot.db"]]);
}
