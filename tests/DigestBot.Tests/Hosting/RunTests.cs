using System.Diagnostics;

namespace DigestBot.Tests.Hosting;

/// <summary>The real program as a process, in a folder of its own.</summary>
public sealed class RunTests : IDisposable
{
    private const string Ferry = """
        Outlet: The Gull
        Date: 2026-11-22

        Ferry talks resume

        The talks about the ferry between Norland and Sandrey resumed on Monday in the old customs house.

        “It is a positive step,” said Mara Lind, the harbour commissioner.
        """;

    private const string Bridge = """
        Outlet: Harbour Post
        Date: 2026-11-23

        Skell bridge is closed for a week

        The bridge over the Skell was closed on Tuesday after cracks were found in two of its pillars.

        “Nobody will cross before we know more,” said Per Aune, the county engineer.
        """;

    private static readonly string[] Run = ["run", "--source", "news", "--database", "bot.db", "--set", "Intake:EverySeconds=1", "--set", "Digest:TimeZone=Europe/Berlin"];

    private readonly TemporaryFolder folder = new();

    public RunTests()
    {
        folder.Write("news/ferry.txt", Ferry);
    }

    [Fact]
    public async Task A_first_start_posts_a_digest_answers_each_line_and_ends_with_zero()
    {
        var result = await RunAsync("/whosaid who said \"positive step\"?\n\n/help\n/nonsense\n");

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Error);
        Assert.Contains("1. Ferry talks resume — 1 source", result.Output);
        Assert.Contains("said Mara Lind", result.Output);
        Assert.Contains("Next digest ", result.Output);
        Assert.Contains("(Europe/Berlin)", result.Output);
        Assert.Contains("“It is a positive step", result.Output);
        Assert.Contains("/summary", result.Output);
        Assert.Contains("nonsense", result.Output);
        Assert.DoesNotContain('\u001b', result.Output);
        Assert.DoesNotContain("> ", result.Output);
    }

    [Fact]
    public async Task A_second_start_posts_no_second_digest_and_reads_no_file_again()
    {
        await RunAsync("");

        var second = await RunAsync("");

        Assert.Equal(0, second.ExitCode);
        Assert.DoesNotContain("Ferry talks resume", second.Output);
        Assert.DoesNotContain("Reading", second.Output);
        Assert.Contains("Next digest ", second.Output);
    }

    [Fact]
    public async Task No_verb_at_all_runs_the_bot()
    {
        folder.Write("appsettings.json", """{"DigestBot": {"Sources": ["news"], "Database": "bot.db"}}""");

        var result = await ProgramProcess.RunAsync(folder.Path, "/digest now\n", []);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Nothing new since the last digest", result.Output);
    }

    [Fact]
    public async Task A_signal_ends_it_within_five_seconds_while_it_waits_for_a_line()
    {
        using var program = ProgramProcess.Start(folder.Path, Run);
        await program.ReadUntilAsync("Next digest ");

        var clock = Stopwatch.StartNew();
        program.Terminate();
        var result = await program.EndAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Error);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"It took {clock.Elapsed}.");
    }

    [Fact]
    public async Task A_file_that_is_dropped_in_while_it_runs_is_read()
    {
        using var program = ProgramProcess.Start(folder.Path, Run);
        await program.ReadUntilAsync("Next digest ");

        folder.Write("news/bridge.txt", Bridge);
        string answer;
        do
        {
            await program.Input.WriteLineAsync("/summary bridge");
            answer = await program.ReadUntilAsync("ridge");
        }
        while (!answer.StartsWith("Skell bridge is closed", StringComparison.Ordinal));

        program.Input.Close();
        Assert.Equal(0, (await program.EndAsync()).ExitCode);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_and_the_rest_goes_on()
    {
        folder.Write("news/empty.txt", "");

        var result = await RunAsync("");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("empty.txt: it is empty", Assert.Single(result.Error.TrimEnd().Split('\n')));
        Assert.Contains("Ferry talks resume", result.Output);
    }

    [Fact]
    public async Task What_came_due_while_it_was_away_is_caught_up_once()
    {
        string[] everySecond = [.. Run, "--set", "Digest:Cron=* * * * * ?"];
        await ProgramProcess.RunAsync(folder.Path, "", everySecond);
        folder.Write("news/bridge.txt", Bridge);

        var second = await ProgramProcess.RunAsync(folder.Path, "", everySecond);

        Assert.Equal(0, second.ExitCode);
        Assert.Contains("1. Skell bridge is closed for a week", second.Output);
        Assert.DoesNotContain("Ferry talks", second.Output);
    }

    [Fact]
    public async Task A_digest_comes_by_itself_when_its_hour_has_come()
    {
        using var program = ProgramProcess.Start(folder.Path, [.. Run, "--set", "Digest:Cron=* * * * * ?"]);
        await program.ReadUntilAsync("Next digest ");

        folder.Write("news/bridge.txt", Bridge);
        await program.ReadUntilAsync("1. Skell bridge is closed for a week");

        program.Input.Close();
        Assert.Equal(0, (await program.EndAsync()).ExitCode);
    }

    [Theory]
    [InlineData("DigestBot__Digest__TimeZone", "Europe/Berln", "Did you mean \"Europe/Berlin\"?")]
    [InlineData("DigestBot__Digest__Cron", "0 0 7 31 2 ?", "never comes due")]
    [InlineData("DigestBot__Digest__Cron", "soon", "is not a cron expression")]
    [InlineData("DigestBot__Database_FILE", "/none", "cannot read \"/none\"")]
    public async Task A_wrong_setting_stops_the_start_with_its_name(string name, string value, string expected)
    {
        var result = await ProgramProcess.RunAsync(folder.Path, "", ["run", "--source", "news"], (name, value));

        result.FailedInOneLine();
        Assert.Contains(expected, result.Error);
        Assert.False(Directory.Exists(folder["data"]));
    }

    public void Dispose() => folder.Dispose();

    private Task<ProgramResult> RunAsync(string input) => ProgramProcess.RunAsync(folder.Path, input, Run);
}
