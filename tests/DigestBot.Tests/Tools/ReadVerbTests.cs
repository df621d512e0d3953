using System.Text;
using System.Text.Json;

namespace DigestBot.Tests.Tools;

public sealed class ReadVerbTests : IDisposable
{
    private const string Story = """
        Outlet: The Gull
        Date: 2026-11-22

        Ferry talks resume

        The talks about the ferry between Norland and Sandrey resumed on Monday in the old customs house.

        “It is a positive step,” said Mara Lind, the harbour commissioner.
        """;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_person_sees_title_summary_and_who_said_what()
    {
        var result = await InProcess.RunAsync("read", folder.Write("ferry.txt", Story));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Ferry talks resume", result.Output);
        Assert.Contains("“It is a positive step", result.Output);
        Assert.Contains("Mara Lind", result.Output);
        Assert.DoesNotContain('\u001b', result.Output);
    }

    [Fact]
    public async Task Data_holds_the_same_with_offsets()
    {
        var result = await InProcess.RunAsync("read", "--json", folder.Write("ferry.txt", Story));

        using var article = JsonDocument.Parse(result.Output);
        Assert.Equal("The Gull", article.RootElement.GetProperty("outlet").GetString());
        Assert.Equal("Mara Lind", article.RootElement.GetProperty("quotes")[0].GetProperty("speaker").GetString());
    }

    [Fact]
    public async Task A_dash_reads_standard_input()
    {
        var result = await InProcess.WithInputAsync(Story, "read", "-");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Mara Lind", result.Output);
    }

    [Fact]
    public async Task A_missing_path_is_a_one_line_error() => (await InProcess.RunAsync("read", folder["none.txt"])).FailedInOneLine();

    [Fact]
    public async Task A_folder_is_a_one_line_error() => (await InProcess.RunAsync("read", folder.Path)).FailedInOneLine();

    [Fact]
    public async Task An_empty_file_is_a_one_line_error() => (await InProcess.RunAsync("read", folder.Write("a.txt", ""))).FailedInOneLine();

    [Fact]
    public async Task Empty_standard_input_is_a_one_line_error() => (await InProcess.WithInputAsync("", "read", "-")).FailedInOneLine();

    [Fact]
    public async Task Binary_bytes_are_a_one_line_error()
    {
        var bytes = new byte[100_000];
        new Random(1).NextBytes(bytes);

        (await InProcess.RunAsync("read", folder.Write("a.txt", bytes))).FailedInOneLine();
    }

    [Fact]
    public async Task Fifty_megabytes_of_one_line_are_a_one_line_error()
    {
        var bytes = new byte[50 * 1024 * 1024];
        bytes.AsSpan().Fill((byte)'x');

        (await InProcess.RunAsync("read", folder.Write("a.txt", bytes))).FailedInOneLine();
        (await InProcess.WithInputAsync(new MemoryStream(bytes), "read", "-")).FailedInOneLine();
    }

    [Fact]
    public async Task A_broken_encoding_is_read_or_refused_in_one_line()
    {
        var bytes = Encoding.Latin1.GetBytes(Story.Replace("“", "\"", StringComparison.Ordinal).Replace("”", "\"", StringComparison.Ordinal).Replace("Mara", "M\u00e4ra\u00ff", StringComparison.Ordinal));

        ReadOrRefused(await InProcess.RunAsync("read", folder.Write("a.txt", bytes)));
    }

    [Fact]
    public async Task Truncated_HTML_is_read_or_refused_in_one_line()
    {
        const string Page = "<html><head><title>Ferry talks resume</title></head><body><article><p>The talks resumed.</p><p>“Yes,” said Mara Lind, who <a hre";

        for (var length = 1; length <= Page.Length; length += 7)
        {
            ReadOrRefused(await InProcess.RunAsync("read", folder.Write("a.html", Page[..length])));
        }
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "a", "b")]
    [InlineData("read", "a", "--jsom")]
    [InlineData("read", "a", "--sentences", "0")]
    [InlineData("read", "a", "--words", "many")]
    [InlineData("read", "a", "--jsonl")]
    [InlineData("reed", "a")]
    [InlineData("--nonsense")]
    [InlineData("config")]
    [InlineData("config", "check")]
    [InlineData("ingest", "a")]
    [InlineData("ingest", "--database", "x.db")]
    [InlineData("run", "--set", "x")]
    public async Task Wrong_usage_is_one_line_that_names_the_help(params string[] args)
    {
        var result = await InProcess.RunAsync(args);

        result.FailedInOneLine(2);
        Assert.Contains("--help\"", result.Error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("run", "--help")]
    [InlineData("read", "--help")]
    [InlineData("ingest", "--help")]
    [InlineData("config", "--help")]
    [InlineData("config", "validate", "--help")]
    public async Task Every_verb_has_help_with_an_example(params string[] args)
    {
        var result = await InProcess.RunAsync(args);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Example:\n  ", result.Output.ReplaceLineEndings("\n"));
        Assert.Empty(result.Error);
    }

    public void Dispose() => folder.Dispose();

    private static void ReadOrRefused(ProgramResult result)
    {
        if (result.ExitCode == 0)
        {
            Assert.Empty(result.Error);
        }
        else
        {
            result.FailedInOneLine();
        }
    }
}
