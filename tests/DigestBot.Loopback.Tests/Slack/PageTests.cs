using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Tests.Slack;

public sealed class PageTests
{
    [Fact]
    public async Task Everything_that_the_page_loads_is_there_and_its_own()
    {
        await using var slack = await TestSlack.StartAsync();
        var page = await TextAsync(slack, "/");

        var loaded = Regex.Matches(page, "(?:src|href)=\"(?<address>[^\"]+)\"", RegexOptions.NonBacktracking).Select(match => match.Groups["address"].Value).ToList();

        Assert.Equal(4, loaded.Count);
        Assert.All(loaded, address => Assert.StartsWith("/_page/", address, StringComparison.Ordinal));
        foreach (var address in loaded)
        {
            Assert.NotEmpty(await TextAsync(slack, address));
        }
    }

    [Fact]
    public async Task The_reader_sees_what_is_for_all_and_for_the_reader()
    {
        await using var slack = await TestSlack.StartAsync();
        await slack.PostAsync(SlackIds.News, "for all");
        foreach (var person in (string[])[SlackIds.Reader, SlackIds.Editor])
        {
            await slack.CallAsync("chat.postEphemeral", new JsonObject { ["channel"] = SlackIds.News, ["user"] = person, ["text"] = $"for {person}" });
        }

        var state = JsonNode.Parse(await TextAsync(slack, "/_page/state"))!;

        Assert.Equal(["for all", $"for {SlackIds.Reader}"], state["messages"]![SlackIds.News]!.AsArray().Select(message => (string?)message!["text"]));
    }

    [Fact]
    public async Task A_change_is_told_to_whoever_looks()
    {
        await using var slack = await TestSlack.StartAsync();
        using var client = new HttpClient();
        using var reader = new StreamReader(await client.GetStreamAsync(new Uri(slack.Loopback.Root, "_page/changes"), TestSlack.Cancelled));
        var first = await reader.ReadLineAsync(TestSlack.Cancelled);
        await reader.ReadLineAsync(TestSlack.Cancelled);

        await slack.PostAsync(SlackIds.News, "news");

        Assert.Equal(first, await reader.ReadLineAsync(TestSlack.Cancelled));
    }

    [Fact]
    public async Task Messages_that_people_write_are_told_as_far_as_the_app_is_subscribed()
    {
        await using var slack = await TestSlack.StartAsync();

        var plain = await slack.ControlAsync("say", new JsonObject { ["text"] = "hello all" });
        var mention = await slack.ControlAsync("say", new JsonObject { ["text"] = $"<@{SlackIds.BotUser}> hello" });
        var direct = await slack.ControlAsync("say", new JsonObject { ["text"] = "hello you", ["channel"] = SlackIds.Reader });

        Assert.Null(plain["envelope_id"]);
        Assert.NotNull(mention["envelope_id"]);
        Assert.NotNull(direct["envelope_id"]);
        Assert.Equal(["app_mention", "message"], slack.Loopback.Envelopes.Select(envelope => (string?)envelope.Payload["event"]!["type"]));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await using var slack = await TestSlack.StartAsync();

        using var response = await slack.GetAsync("_page/../secrets");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static async Task<string> TextAsync(TestSlack slack, string path)
    {
        using var response = await slack.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestSlack.Cancelled);
    }
}
