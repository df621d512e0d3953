using System.Text.Json;

namespace DigestBot.Tests.Tools;

public sealed class AskingVerbsTests : IAsyncLifetime
{
    private const string Ferry = """
        Ferry talks resume

        The talks resumed on Monday. “We consider it a positive step, but it is too early to speak of results,” said Mara Lind, the harbour commissioner.

        Lind said the ferry would sail again in spring.
        """;

    private const string Lamp = """
        Old lamp is lit

        The lamp burns again. “We have not yet agreed on the price of oil,” said Otto Vik, the lamp keeper. “Nobody lit it for years.”
        """;

    private readonly TemporaryFolder folder = new();

    private string Database => folder["asked.db"];

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(folder["news"]);
        await File.WriteAllTextAsync(folder["news/ferry-17.txt"], Ferry);
        await File.WriteAllTextAsync(folder["news/lamp-3.txt"], Lamp);
        Assert.Equal(0, (await InProcess.RunAsync("ingest", folder["news"], "--database", Database)).ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_question_is_answered_for_people_as_the_command_answers_it()
    {
        var result = await InProcess.RunAsync("whosaid", "who", "said", "\"positive step\"", "--database", Database);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("“We consider it a positive step, but it is too early to speak of results", result.Output);
        Assert.Contains("Mara Lind, harbour commissioner", result.Output);
    }

    [Fact]
    public async Task A_question_is_answered_as_data()
    {
        var result = await InProcess.RunAsync("whosaid", "--by", "Lind", "--about", "ferry", "--json", "--database", Database);

        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(["by Mara Lind", "about ferry"], json.RootElement.GetProperty("reading").EnumerateArray().Select(chip => chip.GetString()).ToList());
        var answers = json.RootElement.GetProperty("answers").EnumerateArray().ToList();
        Assert.Contains(answers, answer => answer.GetProperty("kind").GetString() == "indirect" && answer.GetProperty("article").GetString() == "ferry-17");
    }

    [Fact]
    public async Task A_batch_of_questions_names_the_article_of_each_answer_and_tells_bad_lines()
    {
        var result = await InProcess.WithInputAsync(
            """
            {"id":"1","question":"who said \"positive step\"?"}
            {"id":"2","question":"what did Vik say about soup?"}
            {"id":"3"}
            no json
            {"id":"4","question":"what did Vik say about oil?"}
            """,
            "whosaid", "--jsonl", "--database", Database);

        var lines = Lines(result);
        Assert.Equal(["1", "2", "3", null, "4"], lines.ConvertAll(line => line.GetProperty("id").GetString()));
        Assert.Equal("with the words “positive step”", lines[0].GetProperty("reading").GetString());
        Assert.Equal("ferry-17", lines[0].GetProperty("answers")[0].GetProperty("article").GetString());
        Assert.Equal("direct", lines[0].GetProperty("answers")[0].GetProperty("kind").GetString());
        Assert.Equal(0, lines[1].GetProperty("answers").GetArrayLength());
        Assert.Equal("it has no \"question\"", lines[2].GetProperty("error").GetString());
        Assert.True(lines[3].TryGetProperty("error", out _));
        Assert.Equal("Otto Vik", lines[4].GetProperty("answers")[0].GetProperty("speaker").GetString());
    }

    [Fact]
    public async Task A_batch_of_quotes_gets_a_verdict_each()
    {
        var result = await InProcess.WithInputAsync(
            """
            {"id":"1","quote":"We consider it a positive step, but it is too early to speak of results"}
            {"id":"2","quote":"a positive step"}
            {"id":"3","quote":"We have never agreed on the price of oil"}
            {"id":"4","quote":"the ferry would sail again in spring"}
            {"id":"5","quote":"a positive step","by":"Vik"}
            {"id":"6","quote":"pigs fly over bridges at noon"}
            {"id":"7","quote":7}
            """,
            "check", "--jsonl", "--database", Database);

        var lines = Lines(result);
        Assert.Equal(["exact", "partial", "reworded", "paraphrase", "other-speaker", "not-found"], lines[..6].ConvertAll(line => line.GetProperty("verdict").GetString()));
        Assert.Equal(["ferry-17", "ferry-17", "lamp-3", "ferry-17", "ferry-17", null], lines[..6].ConvertAll(line => line.GetProperty("article").GetString()));
        Assert.Equal("Mara Lind", lines[4].GetProperty("speaker").GetString());
        Assert.Equal("\"quote\" is not a string", lines[6].GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_check_is_told_as_data_word_by_word()
    {
        var result = await InProcess.RunAsync("check", "we have never agreed on the price of oil", "--by", "Vik", "--json", "--database", Database);

        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal("reworded", json.RootElement.GetProperty("verdict").GetString());
        Assert.Equal("never", json.RootElement.GetProperty("words").EnumerateArray().First(run => run.GetProperty("kind").GetString() == "remembered").GetProperty("text").GetString()!.Trim());
    }

    [Theory]
    [InlineData("whosaid", "--database", "x.db")]
    [InlineData("check", "--jsonl", "words", "--database", "x.db")]
    [InlineData("check", "--jsonl", "--json", "--database", "x.db")]
    public async Task What_cannot_be_meant_is_a_wrong_use(params string[] args) => Assert.Equal(2, (await InProcess.RunAsync(args)).ExitCode);

    [Fact]
    public async Task A_database_that_is_not_there_is_named()
    {
        var result = await InProcess.RunAsync("whosaid", "ferry", "--database", folder["none.db"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("there is no database", result.Error);
        Assert.False(File.Exists(folder["none.db"]));
    }

    private static List<JsonElement> Lines(ProgramResult result) => [.. result.Output.TrimEnd().Split('\n').Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
}
