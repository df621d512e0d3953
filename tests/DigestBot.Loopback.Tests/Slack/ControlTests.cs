using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Tests.Slack;

public sealed class ControlTests
{
    [Fact]
    public async Task The_state_has_every_member()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();
        await slack.ControlAsync("command", new JsonObject { ["command"] = "/news", ["text"] = "help" });

        var state = await slack.ControlAsync("state");

        Assert.Equal(
            [SlackIds.Team, SlackIds.BotUser, SlackIds.News, SlackIds.Reader],
            new[] { "team", "bot", "channel", "user" }.Select(name => (string?)state[name]));
        Assert.Equal((1, 1), ((int)state["opens"]!, (int)state["live"]!));
        Assert.Single(state["envelopes"]!.AsArray());
        Assert.Single(state["responses"]!.AsObject());
        Assert.NotNull(state["messages"]![SlackIds.News]);
        Assert.Empty(state["unfurls"]!.AsArray());
        Assert.Empty(state["violations"]!.AsArray());
        Assert.Equal(1, (int?)state["conns"]![0]!["n"]);
    }

    [Fact]
    public async Task A_command_can_be_followed_from_the_envelope_to_its_answers()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();

        var sent = await slack.ControlAsync("command", new JsonObject { ["command"] = "/news", ["text"] = "help" });
        await socket.AckAsync((string)sent["envelope_id"]!);
        await slack.UntilAsync(() => slack.Loopback.Envelopes[0].Ack is not null);
        using var answer = await slack.AnswerAsync(slack.Loopback.Responses[0].Address, new JsonObject { ["text"] = "Help" });

        var envelope = await slack.ControlAsync($"envelope/{sent["envelope_id"]}");
        Assert.Equal((string?)sent["response"], (string?)envelope["response"]!["id"]);
        Assert.Equal(1, (int?)envelope["ack"]!["conn"]);
        Assert.Equal("Help", (string?)envelope["response"]!["uses"]![0]!["body"]!["text"]);
    }

    [Fact]
    public async Task The_log_is_read_from_where_one_was()
    {
        await using var slack = await TestSlack.StartAsync();
        await slack.CallAsync("auth.test", []);
        await slack.PostAsync(SlackIds.News, "news");

        var log = await slack.ControlAsync("log?from=1");

        Assert.Equal("/api/chat.postMessage", (string?)Assert.Single(log.AsArray())!["path"]);
    }

    [Fact]
    public async Task A_fault_and_a_dead_channel_can_be_asked_for_and_reset()
    {
        await using var slack = await TestSlack.StartAsync();
        await slack.ControlAsync("fault", (JsonObject)JsonNode.Parse("""{"path":"/api/chat.postMessage","status":429,"headers":{"Retry-After":"7"},"body":{"ok":false},"times":1}""")!);
        await slack.ControlAsync("dead", new JsonObject { ["channel"] = SlackIds.News, ["error"] = "is_archived" });

        using var faulty = await slack.SendAsync("chat.postMessage", TestSlack.Message(SlackIds.News, "one"));
        var dead = await slack.CallAsync("chat.postMessage", TestSlack.Message(SlackIds.News, "two"));
        await slack.ControlAsync("reset", []);
        await slack.PostAsync(SlackIds.News, "three");

        Assert.Equal(TimeSpan.FromSeconds(7), faulty.Headers.RetryAfter!.Delta);
        Assert.Equal("is_archived", (string?)dead["error"]);
        Assert.Single(slack.Loopback.Log);
    }

    [Fact]
    public async Task Links_can_be_broken_from_outside()
    {
        await using var slack = await TestSlack.StartAsync();
        using var first = await slack.ConnectAsync();
        using var second = await slack.ConnectAsync();

        await slack.ControlAsync("raw", new JsonObject { ["text"] = "{nonsense", ["index"] = 0 });
        await slack.ControlAsync("drop", new JsonObject { ["index"] = 1 });
        await slack.ControlAsync("disconnect", new JsonObject { ["reason"] = "too_many_websockets", ["index"] = 0, ["closeAfterMs"] = 0 });

        Assert.Equal("{nonsense", await first.ReadTextAsync());
        Assert.Equal("too_many_websockets", (string?)(await first.ReadAsync())!["reason"]);
        Assert.Null(await first.ReadAsync());
        Assert.Null(await second.ReadAsync());
    }

    [Theory]
    [InlineData("command", "{")]
    [InlineData("command", "[1]")]
    [InlineData("command", "{}")]
    [InlineData("command", """{"command":7}""")]
    [InlineData("command", """{"command":"/news","channel":"C0NOWHERE1"}""")]
    [InlineData("mention", """{"text":null}""")]
    [InlineData("link", """{"url":"nothing"}""")]
    [InlineData("event", """{"event":"app_mention"}""")]
    [InlineData("action", """{"value":"1"}""")]
    [InlineData("shortcut", "{}")]
    [InlineData("view", """{"view":[]}""")]
    [InlineData("disconnect", "{}")]
    [InlineData("raw", """{"text":1}""")]
    [InlineData("fault", """{"path":"/api/x","status":"500"}""")]
    [InlineData("fault", """{"path":"/api/x","status":99}""")]
    [InlineData("fault", """{"path":"/api/x","headers":{"a b":"c"}}""")]
    [InlineData("dead", """{"channel":"C0NEWS0001"}""")]
    public async Task What_cannot_be_understood_is_answered_with_400(string call, string body)
    {
        await using var slack = await TestSlack.StartAsync();
        using var content = new StringContent(body);

        using var response = await slack.PostAsync($"_control/{call}", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull((string?)(await TestSlack.JsonOf(response))["error"]);
    }

    [Fact]
    public async Task No_body_at_all_is_too_odd_for_an_answer()
    {
        await using var slack = await TestSlack.StartAsync();
        string[] calls = ["command", "mention", "link", "event", "say", "action", "shortcut", "view", "close", "disconnect", "drop", "raw", "fault", "dead", "reset"];
        var random = new Random(7);

        foreach (var call in calls)
        {
            foreach (var body in (string[])["", "null", "\"\"", "{\"a\":{\"a\":[]}}", "\ud83d\ude00", new string('[', 200), Encoding.Latin1.GetString(Bytes(random))])
            {
                using var content = new StringContent(body);
                using var response = await slack.PostAsync($"_control/{call}", content);
                Assert.True((int)response.StatusCode < 500, $"{call} {body}");
            }
        }
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await using var slack = await TestSlack.StartAsync();

        using var call = await slack.GetAsync("_control/nothing");
        using var envelope = await slack.GetAsync("_control/envelope/made-up");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (call.StatusCode, envelope.StatusCode));
    }

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[100];
        random.NextBytes(bytes);
        return bytes;
    }
}
