using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using CsCheck;
using DigestBot.Reading.Articles;
using DigestBot.Tools;

namespace DigestBot.Tests.Tools;

public sealed class JsonLinesReaderTests
{
    private const string Story = "Ferry talks resume\\n\\nThe talks resumed on Monday. “It is a positive step,” said Mara Lind, the harbour commissioner.";

    [Fact]
    public async Task Each_line_is_answered_in_order_and_a_bad_one_stops_nothing()
    {
        var good = Enumerable.Range(0, 50).Select(i => $$"""{"id":"g{{i}}","text":"{{Story}}"}""").ToList();
        string[] bad = ["{", "[]", "null", "{\"text\":\"x\"}", "{\"id\":\"b\"}", "{\"id\":\"b\",\"text\":\"\"}", "{\"id\":1,\"text\":\"x\"}", "{\"id\":\"b\",\"text\":\"\\ud83d\"}"];

        var answers = await AnswersAsync([.. good[..25], .. bad, .. good[25..]]);

        Assert.Equal(58, answers.Count);
        Assert.All(answers[25..33], answer => Assert.True(answer.TryGetProperty("error", out _)));
        Assert.Equal([null, null, null, null, "b", "b", null, "b"], answers[25..33].ConvertAll(answer => answer.GetProperty("id").GetString()));
        Assert.Equal([.. Enumerable.Range(0, 50).Select(i => $"g{i}")], answers.Where(answer => !answer.TryGetProperty("error", out _)).Select(answer => answer.GetProperty("id").GetString()).ToList());
    }

    [Theory]
    [InlineData("""{"id":"a","text":5}""", "\"text\" is not a string")]
    [InlineData("""{"id":"a"}""", "it has neither \"text\" nor \"html\"")]
    [InlineData("""{"text":"x"}""", "it has no \"id\"")]
    [InlineData("\"x\"", "the line is not a JSON object")]
    public async Task An_error_says_what_is_wrong(string line, string expected)
    {
        using var answer = JsonDocument.Parse(await Reader().AnswerAsync(Encoding.UTF8.GetBytes(line)));

        Assert.Equal(expected, answer.RootElement.GetProperty("error").GetString());
    }

    [Fact]
    public async Task An_answer_does_not_wait_for_the_next_line()
    {
        var token = TestContext.Current.CancellationToken;
        var (input, output) = (new Pipe(), new Pipe());
        var run = Reader().RunAsync(input.Reader.AsStream(), output.Writer.AsStream(), token);
        using var answers = new StreamReader(output.Reader.AsStream());

        for (var i = 0; i < 5; i++)
        {
            await input.Writer.WriteAsync(Encoding.UTF8.GetBytes($"{{\"id\":\"{i}\",\"text\":\"{Story}\"}}\n"), token);
            var answer = await answers.ReadLineAsync(token);

            Assert.StartsWith($"{{\"id\":\"{i}\"", answer, StringComparison.Ordinal);
        }

        await input.Writer.CompleteAsync();
        await run;
    }

    [Fact]
    public Task Any_line_at_all_gets_an_answer() =>
        Gen.Byte.Array.SampleAsync(async line => Assert.NotNull(await Reader().AnswerAsync(line)));

    private static JsonLinesReader Reader() => ArticleBatch.With(new ArticleReader(ReadingLimits.Default), ReadingLimits.Default);

    private static async Task<List<JsonElement>> AnswersAsync(IEnumerable<string> lines)
    {
        using var output = new MemoryStream();
        await Reader().RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))), output, TestContext.Current.CancellationToken);
        return [.. Encoding.UTF8.GetString(output.ToArray()).TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
