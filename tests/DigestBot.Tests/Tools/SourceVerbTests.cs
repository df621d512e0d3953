using DigestBot.Testing.Web;
using DigestBot.Tests.Intake;

namespace DigestBot.Tests.Tools;

public sealed class SourceVerbTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly LoopbackSite site = new();

    public ValueTask InitializeAsync()
    {
        site.Answer = request => SmallGazette.Answer(site, request);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_source_is_added_listed_exported_and_removed_from_the_shell()
    {
        var added = await RunAsync("add", $"{site.At("/gazette")}");
        var listed = await RunAsync("list");
        var exported = await RunAsync("export");
        var removed = await RunAsync("remove", "gazette");
        var empty = await RunAsync("export");

        Assert.Contains("Following Harbour Gazette", added.Output);
        Assert.Contains("1 entry, read just now", listed.Output);
        Assert.StartsWith("<?xml", exported.Output);
        Assert.Contains($"xmlUrl=\"{site.At("/gazette")}\"", exported.Output);
        Assert.Contains("No longer following Harbour Gazette", removed.Output);
        Assert.Equal([0, 0, 0, 0, 1], new[] { added, listed, exported, removed, empty }.Select(result => result.ExitCode));
        Assert.StartsWith("digestbot: there is nothing to export", empty.Error);
    }

    [Fact]
    public async Task A_list_is_imported_from_a_file_when_that_is_said()
    {
        var list = folder.Write("feeds.opml", $"""<opml version="2.0"><body><outline text="Harbour Gazette" xmlUrl="{site.At("/gazette")}"/></body></opml>""");

        var shown = await RunAsync("import", list);
        var nothing = await RunAsync("health");
        var imported = await RunAsync("import", list, "--now");

        Assert.Contains("Nothing is added yet.", shown.Output);
        Assert.Contains("This channel follows no feeds yet.", nothing.Output);
        Assert.Contains("Following 1 more source.", imported.Output);
    }

    [Theory]
    [InlineData("add", "/missing", "there is nothing at the address (404 Not Found)")]
    [InlineData("test", "/missing", "there is nothing at the address (404 Not Found)")]
    [InlineData("import", "/missing", "there is nothing at the address (404 Not Found)")]
    public async Task What_cannot_be_done_ends_with_1_and_the_cause(string verb, string path, string cause)
    {
        var result = await RunAsync(verb, $"{site.At(path)}");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(cause, result.Output.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task A_trial_needs_no_database()
    {
        var result = await RunAsync("test", $"{site.At("/gazette")}");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Nothing is kept.", result.Output);
        Assert.False(File.Exists(folder["bot.db"]));
    }

    [Fact]
    public async Task A_link_is_read_from_the_web_and_the_basis_is_named()
    {
        var page = await InProcess.RunAsync("read", $"{site.At("/1")}", "--set", "Fetch:Allow:0=127.0.0.1");
        var json = await InProcess.RunAsync("read", $"{site.At("/1")}", "--json", "--set", "Fetch:Allow:0=127.0.0.1");
        var missing = await InProcess.RunAsync("read", $"{site.At("/2")}", "--set", "Fetch:Allow:0=127.0.0.1");

        Assert.Contains("Summary · from full text,", page.Output);
        Assert.Contains("\"basis\":\"full text\"", json.Output);
        Assert.Equal((1, $"digestbot: cannot read {site.At("/2")}: there is nothing at the address (404 Not Found).\n"), (missing.ExitCode, missing.Error));
    }

    [Fact]
    public async Task A_private_address_is_not_read_unless_it_is_allowed()
    {
        var result = await InProcess.RunAsync("read", $"{site.At("/1")}");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("DigestBot:Fetch:Allow", result.Error);
        Assert.Empty(site.Requests);
    }

    private Task<ProgramResult> RunAsync(params string[] args) =>
        InProcess.RunAsync(["source", .. args, "--source", folder.Path, "--database", folder["bot.db"], "--set", "Fetch:Allow:0=127.0.0.1", "--set", "Fetch:SecondsBetweenRequests=0"]);
}
