using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Tests.Slack;

public sealed class WebApiTests
{
    [Fact]
    public async Task A_bot_token_is_told_who_it_is()
    {
        await using var slack = await TestSlack.StartAsync();

        var answer = await slack.CallAsync("auth.test", []);

        Assert.True((bool)answer["ok"]!);
        Assert.Equal(SlackIds.BotUser, (string?)answer["user_id"]);
        Assert.Equal(SlackIds.Team, (string?)answer["team_id"]);
    }

    [Fact]
    public async Task Errors_come_with_status_200()
    {
        await using var slack = await TestSlack.StartAsync();

        using var response = await slack.SendAsync("no.such", []);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("unknown_method", (string?)(await TestSlack.JsonOf(response))["error"]);
    }

    [Theory]
    [InlineData(null, "not_authed")]
    [InlineData("bearer xoxb-loopback", "not_authed")]
    [InlineData("Bearer xoxb-other", "invalid_auth")]
    [InlineData("Bearer xapp-loopback", "not_allowed_token_type")]
    public async Task A_wrong_token_is_refused(string? authorization, string error)
    {
        await using var slack = await TestSlack.StartAsync();

        using var response = await slack.PostAsync("api/auth.test", content: null, authorization);

        Assert.Equal(error, (string?)(await TestSlack.JsonOf(response))["error"]);
    }

    [Fact]
    public async Task Connections_are_opened_with_the_apps_own_token_only()
    {
        await using var slack = await TestSlack.StartAsync();

        Assert.Equal("not_allowed_token_type", (string?)(await slack.CallAsync("apps.connections.open", []))["error"]);
        Assert.StartsWith("ws://127.0.0.1:", (string?)(await slack.CallAsync("apps.connections.open", [], "xapp-loopback"))["url"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_may_carry_its_token_in_a_field_and_JSON_may_not()
    {
        await using var slack = await TestSlack.StartAsync();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("token", "xoxb-loopback")]);
        using var json = new StringContent("""{"token":"xoxb-loopback"}""", Encoding.UTF8, "application/json");

        using var formed = await slack.PostAsync("api/auth.test", form);
        using var jsoned = await slack.PostAsync("api/auth.test", json);

        Assert.True((bool)(await TestSlack.JsonOf(formed))["ok"]!);
        Assert.Equal("not_authed", (string?)(await TestSlack.JsonOf(jsoned))["error"]);
    }

    [Fact]
    public async Task JSON_without_a_charset_works_with_a_warning()
    {
        await using var slack = await TestSlack.StartAsync();
        using var content = new StringContent(TestSlack.Message(SlackIds.News, "news").ToJsonString(), new MediaTypeHeaderValue("application/json"));

        using var response = await slack.PostAsync("api/chat.postMessage", content, "Bearer xoxb-loopback");

        var answer = await TestSlack.JsonOf(response);
        Assert.True((bool)answer["ok"]!);
        Assert.Equal("missing_charset", (string?)answer["warning"]);
        Assert.Equal("missing_charset", (string?)answer["response_metadata"]!["warnings"]![0]);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8", "{", "invalid_json")]
    [InlineData("application/json; charset=utf-8", "[]", "json_not_object")]
    [InlineData("application/json; charset=latin1", "{}", "invalid_charset")]
    [InlineData("text/plain", "x", "invalid_post_type")]
    public async Task A_body_that_cannot_be_read_is_refused(string type, string body, string error)
    {
        await using var slack = await TestSlack.StartAsync();
        using var content = new StringContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var response = await slack.PostAsync("api/chat.postMessage", content, "Bearer xoxb-loopback");

        Assert.Equal(error, (string?)(await TestSlack.JsonOf(response))["error"]);
    }

    [Fact]
    public async Task A_method_that_reads_does_not_see_JSON()
    {
        await using var slack = await TestSlack.StartAsync();

        var answer = await slack.CallAsync("conversations.info", new JsonObject { ["channel"] = SlackIds.News });

        Assert.Equal("invalid_arguments", (string?)answer["error"]);
        Assert.Equal(["json_to_a_form_method"], slack.Violations);
    }

    [Fact]
    public async Task Granted_scopes_are_told_in_a_header()
    {
        await using var slack = await TestSlack.StartAsync(options => options with { Scopes = ["chat:write", "commands"] });

        using var response = await slack.SendAsync("auth.test", []);

        Assert.Equal("chat:write,commands", response.Headers.GetValues("x-oauth-scopes").Single());
    }

    [Fact]
    public async Task A_scope_that_is_missing_is_named()
    {
        await using var slack = await TestSlack.StartAsync(options => options with { Scopes = ["commands"] });

        var answer = await slack.CallAsync("chat.postMessage", TestSlack.Message(SlackIds.News, "news"));

        Assert.Equal("missing_scope", (string?)answer["error"]);
        Assert.Equal("chat:write", (string?)answer["needed"]);
        Assert.Equal("commands", (string?)answer["provided"]);
    }

    [Fact]
    public async Task A_missing_argument_is_named()
    {
        await using var slack = await TestSlack.StartAsync();

        var answer = await slack.CallAsync("chat.postMessage", new JsonObject { ["text"] = "news" });

        Assert.Equal("invalid_arguments", (string?)answer["error"]);
        Assert.Contains("channel", (string?)answer["response_metadata"]!["messages"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_shows_what_was_asked_and_no_token()
    {
        await using var slack = await TestSlack.StartAsync();

        await slack.PostAsync(SlackIds.News, "news");

        var entry = Assert.Single(slack.Loopback.Log);
        Assert.Equal("/api/chat.postMessage", entry.Path);
        Assert.Equal("news", (string?)entry.Body!["text"]);
        Assert.Equal("Bearer xoxb-… (20 letters)", entry.Headers["authorization"]);
    }

    [Fact]
    public async Task A_fault_answers_in_place_of_the_method_as_often_as_asked()
    {
        await using var slack = await TestSlack.StartAsync();
        slack.Loopback.Fail(new Fault { Path = "chat.postMessage", Status = 503 });

        using var failed = await slack.SendAsync("chat.postMessage", TestSlack.Message(SlackIds.News, "one"));
        await slack.PostAsync(SlackIds.News, "two");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.Equal(["two"], slack.Loopback.MessagesIn(SlackIds.News).Select(message => message.Text));
    }

    [Fact]
    public async Task An_answer_can_be_lost_after_the_message_was_posted()
    {
        await using var slack = await TestSlack.StartAsync();
        slack.Loopback.Fail(new Fault { Path = "chat.postMessage", Drop = FaultDrop.After });

        await Assert.ThrowsAsync<HttpRequestException>(() => slack.SendAsync("chat.postMessage", TestSlack.Message(SlackIds.News, "one")));

        Assert.Equal(["one"], slack.Loopback.MessagesIn(SlackIds.News).Select(message => message.Text));
    }

    [Fact]
    public async Task A_dead_channel_answers_with_its_error()
    {
        await using var slack = await TestSlack.StartAsync();
        slack.Loopback.Kill(SlackIds.News, "restricted_action");

        var answer = await slack.CallAsync("chat.postMessage", TestSlack.Message(SlackIds.News, "news"));

        Assert.Equal("restricted_action", (string?)answer["error"]);
    }

    [Theory]
    [InlineData("users.info", "user", SlackIds.Reader, "user")]
    [InlineData("team.info", "team", SlackIds.Team, "team")]
    [InlineData("bots.info", "bot", SlackIds.Bot, "bot")]
    public async Task The_directory_knows_who_there_is(string method, string name, string id, string member)
    {
        await using var slack = await TestSlack.StartAsync();

        var known = await slack.AskAsync(method, (name, id));
        var unknown = await slack.AskAsync(method, (name, "X0NOBODY"));

        Assert.Equal(id, (string?)known[member]!["id"]);
        Assert.False((bool)unknown["ok"]!);
    }
}
