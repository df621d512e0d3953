using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Tests.Discord.Page;

public sealed class PageTests : DiscordTest, IDisposable
{
    private readonly HttpClient http = new();

    [Theory]
    [InlineData("", "text/html")]
    [InlineData("page.css", "text/css")]
    [InlineData("page.js", "text/javascript")]
    [InlineData("markdown.js", "text/javascript")]
    public async Task The_page_comes_with_all_that_it_is_made_of(string path, string type)
    {
        using var response = await http.GetAsync(new Uri(Discord.Root, path), Ending);

        Assert.Equal((200, type), ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.NotEmpty(await response.Content.ReadAsStringAsync(Ending));
    }

    [Theory]
    [InlineData("nothing.js")]
    [InlineData("..%2fpage.html.js")]
    [InlineData("attachments/1/2/x")]
    [InlineData("elsewhere")]
    public async Task What_is_not_part_of_it_is_not_found(string path)
    {
        Assert.Equal(404, (int)(await http.GetAsync(new Uri(Discord.Root, path), Ending)).StatusCode);
    }

    [Fact]
    public async Task The_page_needs_nothing_from_elsewhere()
    {
        foreach (var path in new[] { "", "page.css", "page.js", "dom.js", "message.js", "components.js", "composer.js", "modal.js", "commandline.js" })
        {
            var text = await http.GetStringAsync(new Uri(Discord.Root, path), Ending);

            Assert.DoesNotMatch("""(src|href)="https?:|url\(|from 'https?:|import\('""", text);
        }
    }

    [Fact]
    public async Task The_first_view_comes_with_the_page_and_cannot_break_out_of_it()
    {
        Discord.Control("POST", "message", new JsonObject { ["content"] = "</script><script>alert(1)</script>" });

        var page = await http.GetStringAsync(Discord.Root, Ending);

        Assert.Contains(@"\u003c/script>\u003cscript>alert(1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_view_holds_the_channel_that_is_looked_at()
    {
        var other = Discord.OpenChannel("harbour");
        Discord.Control("POST", "message", new JsonObject { ["content"] = "ferries", ["channel"] = other });

        var view = JsonNode.Parse(await http.GetStringAsync(new Uri(Discord.Root, $"_page/view?channel={other}"), Ending))!;

        Assert.Equal(("harbour", "ferries"), ((string?)view["channel"]!["name"], (string?)view["messages"]![0]!["content"]));
        Assert.False((bool)view["connected"]!);
    }

    [Fact]
    public async Task The_page_is_told_when_something_changes()
    {
        await using var changes = await http.GetStreamAsync(new Uri(Discord.Root, "_page/changes"), Ending);
        using var reader = new StreamReader(changes);
        var before = await NextAsync(reader);

        Discord.Control("POST", "message", new JsonObject { ["content"] = "ferries" });

        Assert.NotEqual(before, await NextAsync(reader));
    }

    [Fact]
    public async Task A_person_acts_and_waits_for_the_answer_in_one_request()
    {
        var interaction = Interact("""{"name":"news"}""");
        var waiting = http.GetStringAsync(new Uri(Discord.Root, $"_control/interaction/{interaction.Id}?wait=20000"), Ending);

        await AnswerAsync(interaction, """{"type":5}""");

        Assert.Equal(5, (int)JsonNode.Parse(await waiting)!["callback"]!["type"]!);
    }

    public void Dispose() => http.Dispose();

    private static async Task<string?> NextAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync(Ending) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return line;
            }
        }

        return null;
    }
}
