using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Tests.Discord.Control;

public sealed class ControlEndpointTests : DiscordTest
{
    private const string Message = """{"content":"news","allowed_mentions":{"parse":[]}}""";

    [Fact]
    public async Task The_state_has_every_field_that_scripts_rely_on()
    {
        var state = (JsonObject)(await Rest.SendAsync("GET", "/_control/state")).Body!;

        Assert.Subset(state.Select(field => field.Key).ToHashSet(), new HashSet<string>
        {
            "app", "bot", "guild", "channel", "connected", "sessions", "identifies", "resumes", "commands", "messages", "violations", "conns",
        });
    }

    [Fact]
    public async Task The_log_begins_where_a_script_says()
    {
        await Rest.SendAsync("GET", "users/@me");
        await Rest.SendAsync("POST", Messages, Message);

        var requests = (JsonArray)(await Rest.SendAsync("GET", "/_control/log?from=1")).Body!;

        var request = Assert.Single(requests)!;
        Assert.Equal(("POST", $"/api/v10/{Messages}", 200, "news"), ((string?)request["method"], (string?)request["path"], (int)request["status"]!, (string?)request["body"]!["content"]));
    }

    [Fact]
    public async Task A_fault_meets_as_many_requests_as_it_says()
    {
        await ControlAsync("fault", """{"method":"POST","path":"/messages","status":503,"body":"<html>down</html>","headers":{"X-Down":"yes"},"times":2}""");

        var replies = new[] { await PostAsync(), await PostAsync(), await PostAsync() };

        Assert.Equal([503, 503, 200], replies.Select(reply => reply.Status));
        Assert.Equal(("<html>down</html>", "yes"), (replies[0].Text, replies[0].Header("X-Down")));
        Assert.Single(Discord.Messages(Channel));
    }

    [Fact]
    public async Task A_fault_can_cut_the_connection_before_anything_is_done()
    {
        await ControlAsync("fault", """{"path":"/messages","drop":true}""");

        await Assert.ThrowsAnyAsync<HttpRequestException>(PostAsync);

        Assert.Empty(Discord.Messages(Channel));
    }

    [Fact]
    public async Task A_fault_can_lose_only_the_answer()
    {
        await ControlAsync("fault", """{"path":"/messages","drop":"after"}""");

        await Assert.ThrowsAnyAsync<HttpRequestException>(PostAsync);

        Assert.Single(Discord.Messages(Channel));
    }

    [Fact]
    public async Task A_fault_can_keep_an_answer_back()
    {
        await ControlAsync("fault", """{"path":"/messages","delayMs":5000}""");

        var posting = PostAsync();
        while (Discord.Messages(Channel).Count == 0)
        {
            Time.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Yield();
        }

        Assert.Equal(200, (await posting).Status);
        Assert.True(Time.GetUtcNow() - Discord.Log[^1].At >= TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("fault", "{}")]
    [InlineData("fault", """{"path":"/","status":99}""")]
    [InlineData("fault", """{"path":"/","times":0}""")]
    [InlineData("global", "{}")]
    [InlineData("global", """{"ms":"long"}""")]
    [InlineData("gateway", """{"action":"dance"}""")]
    [InlineData("gateway", """{"action":"set","opts":{"identifyReply":"dance"}}""")]
    [InlineData("dispatch", "{}")]
    [InlineData("permissions", """{"deny":["DANCE"]}""")]
    [InlineData("channel", """{"name":""}""")]
    [InlineData("message", "{}")]
    [InlineData("interaction", "[]")]
    [InlineData("interaction", "{")]
    [InlineData("interaction", """{"name":"a","name":"b"}""")]
    public async Task A_script_that_makes_no_sense_is_told_so(string path, string body)
    {
        var reply = await Rest.SendAsync("POST", $"/_control/{path}", body);

        Assert.Equal(400, reply.Status);
        Assert.NotNull(reply.Body!["error"]);
    }

    [Theory]
    [InlineData("GET", "/_control/nowhere")]
    [InlineData("GET", "/_control/interaction/1")]
    [InlineData("POST", "/_control/dead")]
    public async Task What_is_not_there_is_not_found(string method, string path)
    {
        Assert.Equal(404, (await Rest.SendAsync(method, path, method == "POST" ? """{"channel":"1"}""" : null)).Status);
    }

    [Fact]
    public async Task An_event_reaches_the_newest_session()
    {
        var (socket, _) = await LogInAsync();

        await ControlAsync("dispatch", """{"t":"GUILD_DELETE","d":{"id":"1","unavailable":true}}""");

        Assert.True((bool)(await socket.UntilAsync("GUILD_DELETE"))["d"]!["unavailable"]!);
    }

    [Fact]
    public async Task The_gateway_closes_with_the_code_that_a_script_gives()
    {
        var (socket, _) = await LogInAsync();

        await ControlAsync("gateway", """{"action":"close","code":4009}""");

        Assert.Equal(4009, await socket.UntilClosedAsync());
    }

    [Fact]
    public async Task The_gateway_sends_the_opcode_that_a_script_gives()
    {
        var (socket, _) = await LogInAsync();

        await ControlAsync("gateway", """{"action":"op","op":9,"d":true}""");

        var frame = await socket.NextAsync();
        Assert.Equal((9, true), ((int)frame!["op"]!, (bool)frame["d"]!));
    }

    [Fact]
    public async Task The_gateway_drops_a_connection_without_a_word()
    {
        var (socket, _) = await LogInAsync();

        await ControlAsync("gateway", """{"action":"drop"}""");

        Assert.Null(await socket.UntilClosedAsync());
    }

    [Fact]
    public async Task The_gateway_forgets_a_session()
    {
        var (_, ready) = await LogInAsync();

        await ControlAsync("gateway", """{"action":"invalidate"}""");

        var again = await ConnectAsync();
        await again.ResumeAsync((string)ready["session_id"]!, 1);
        Assert.Equal(9, (int)(await again.NextAsync())!["op"]!);
    }

    [Fact]
    public async Task The_gateway_can_be_deaf_to_heartbeats()
    {
        var (socket, _) = await LogInAsync();
        await ControlAsync("gateway", """{"action":"set","opts":{"muteAcks":true}}""");

        await socket.SendAsync("""{"op":1,"d":1}""");
        await ControlAsync("gateway", """{"action":"op","op":7}""");

        Assert.Equal(7, (int)(await socket.NextAsync())!["op"]!);
    }

    [Theory]
    [InlineData("invalid", 9, null)]
    [InlineData("4003", null, 4003)]
    public async Task An_Identify_can_be_answered_otherwise(string reply, int? op, int? code)
    {
        await ControlAsync("gateway", $$$"""{"action":"set","opts":{"identifyReply":"{{{reply}}}"}}""");
        var socket = await ConnectAsync();

        await socket.IdentifyAsync(0);

        Assert.Equal(op, (int?)(await socket.NextAsync())?["op"]);
        Assert.Equal(code, socket.CloseCode);
    }

    [Fact]
    public async Task A_connection_can_be_left_without_a_greeting()
    {
        await ControlAsync("gateway", """{"action":"set","opts":{"noHello":true}}""");
        var socket = await OpenAsync();

        await socket.SendAsync("""{"op":1,"d":null}""");

        Assert.Equal(11, (int)(await socket.NextAsync())!["op"]!);
    }

    [Fact]
    public async Task A_reset_forgets_what_was_asked_for_and_found()
    {
        await ControlAsync("fault", """{"path":"/messages","status":500}""");
        await ControlAsync("permissions", """{"deny":["SEND_MESSAGES"]}""");
        await Rest.SendAsync("POST", "channels/1/messages", "{}");

        await ControlAsync("reset", "{}");

        Assert.Empty(Discord.Log);
        Assert.Empty(Discord.Violations);
        Assert.Equal(200, (await PostAsync()).Status);
    }

    private Task<RestReply> PostAsync() => Rest.SendAsync("POST", Messages, Message);

    private async Task ControlAsync(string path, string body) => Assert.Equal(200, (await Rest.SendAsync("POST", $"/_control/{path}", body)).Status);
}
