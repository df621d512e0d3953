using System.Text;
using System.Text.Json;

namespace DigestBot.Tests.Tools;

public sealed class FeedParseVerbTests : IDisposable
{
    private const string Feed = """
        <rss version="2.0"><channel><title>Port &amp; Sea</title><link>https://port.example/</link>
        <item><title>Ferry late</title><link>/1</link><guid>17</guid><pubDate>Wed, 31 Dec 2003 11:14:55 +0100</pubDate></item>
        <item><dc:date>2004-01-02</dc:date></item></channel></rss>
        """;

    private const string Entries =
        """[{"id":"17","title":"Ferry late","link":"/1","published":"2003-12-31T10:14:55Z"},{"id":null,"title":null,"link":null,"published":"2004-01-02T00:00:00Z"}]""";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_person_sees_titles_days_and_addresses()
    {
        var result = await InProcess.RunAsync("source", "parse", folder.Write("feed.xml", Feed));

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("Port & Sea", result.Output, StringComparison.Ordinal);
        Assert.Contains("Ferry late", result.Output);
        Assert.Contains("31 Dec 2003 · /1", result.Output);
        Assert.Contains("(no title)", result.Output);
    }

    [Fact]
    public async Task Data_holds_the_same()
    {
        var result = await InProcess.WithInputAsync(Feed, "source", "parse", "--json", "-");

        Assert.Equal($$"""{"title":"Port & Sea","link":"https://port.example/","entries":{{Entries}}}""", result.Output.TrimEnd());
    }

    [Fact]
    public async Task A_batch_answers_each_line_in_order()
    {
        var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(Feed));
        var input = $$"""
            {"id":"a","base64":"{{base64}}"}
            {"id":"b","base64":"{{base64}}","contentType":"text/xml; charset=utf-8","url":"https://port.example/feed"}
            {"id":"c","base64":""}
            {"id":"d","base64":"???"}
            {"id":"e"}
            """;

        var result = await InProcess.WithInputAsync(input, "source", "parse", "--jsonl");

        var lines = result.Output.TrimEnd().Split('\n');
        Assert.Equal($$"""{"id":"a","title":"Port & Sea","link":"https://port.example/","entries":{{Entries}}}""", lines[0]);
        Assert.Contains("\"link\":\"https://port.example/1\"", lines[1]);
        Assert.Equal("""{"id":"c","error":"it is empty"}""", lines[2]);
        Assert.Equal("""{"id":"d","error":"\"base64\" is no base64"}""", lines[3]);
        Assert.Equal("""{"id":"e","error":"it has no \"base64\""}""", lines[4]);
    }

    [Fact]
    public async Task What_a_feed_does_not_give_is_null()
    {
        var result = await InProcess.WithInputAsync("<rss/>", "source", "parse", "--json", "-");

        using var feed = JsonDocument.Parse(result.Output);
        Assert.Equal(JsonValueKind.Null, feed.RootElement.GetProperty("title").ValueKind);
        Assert.Equal(JsonValueKind.Null, feed.RootElement.GetProperty("link").ValueKind);
        Assert.Equal(0, feed.RootElement.GetProperty("entries").GetArrayLength());
    }

    [Fact]
    public async Task A_missing_file_is_a_one_line_error() => (await InProcess.RunAsync("source", "parse", folder["none.xml"])).FailedInOneLine();

    [Fact]
    public async Task A_folder_is_a_one_line_error() => (await InProcess.RunAsync("source", "parse", folder.Path)).FailedInOneLine();

    [Fact]
    public async Task A_web_page_is_a_one_line_error() =>
        (await InProcess.RunAsync("source", "parse", folder.Write("page.html", "<!doctype html><html><body>Port</body></html>"))).FailedInOneLine();

    [Theory]
    [InlineData("source", "parse")]
    [InlineData("source", "parse", "--jsonl", "--json")]
    [InlineData("source", "parse", "--jsonl", "feed.xml")]
    [InlineData("source", "pars", "feed.xml")]
    public async Task A_wrong_use_is_told_from_a_failure(params string[] args) => Assert.Equal(2, (await InProcess.RunAsync(args)).ExitCode);

    public void Dispose() => folder.Dispose();
}
