using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Control;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Tests.Slack;

public sealed class ResponseAddressTests
{
    [Fact]
    public async Task An_answer_is_shown_to_who_asked_and_is_told_ok()
    {
        await using var slack = await TestSlack.StartAsync();
        var response = slack.Loopback.Run("/whosaid", "x", SlackIds.Random).Response!;

        using var answer = await slack.AnswerAsync(response.Address, new JsonObject { ["text"] = "one" });

        Assert.Equal("ok", await answer.Content.ReadAsStringAsync(TestSlack.Cancelled));
        var shown = slack.Loopback.MessagesIn(SlackIds.Random)[^1];
        Assert.Equal(("one", SlackIds.Reader), (shown.Text, shown.EphemeralTo));
        Assert.Equal("one", (string?)Assert.Single(response.Uses).Body!["text"]);
    }

    [Fact]
    public async Task An_answer_for_all_is_for_all()
    {
        await using var slack = await TestSlack.StartAsync();
        var response = slack.Loopback.Run("/whosaid", "x").Response!;

        using var answer = await slack.AnswerAsync(response.Address, new JsonObject { ["text"] = "one", ["response_type"] = "in_channel" });

        Assert.Null(slack.Loopback.MessagesIn(SlackIds.News)[^1].EphemeralTo);
    }

    [Fact]
    public async Task The_sixth_answer_is_refused_and_noted()
    {
        await using var slack = await TestSlack.StartAsync();
        var response = slack.Loopback.Run("/whosaid", "x").Response!;
        for (var count = 0; count < 5; count++)
        {
            using var answer = await slack.AnswerAsync(response.Address, new JsonObject { ["text"] = "one" });
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            slack.Time.Advance(TimeSpan.FromSeconds(1));
        }

        using var sixth = await slack.AnswerAsync(response.Address, new JsonObject { ["text"] = "six" });

        Assert.Equal(HttpStatusCode.NotFound, sixth.StatusCode);
        Assert.Equal("used_url", await sixth.Content.ReadAsStringAsync(TestSlack.Cancelled));
        Assert.Equal(["response_overused"], slack.Violations);
    }

    [Fact]
    public async Task After_30_minutes_it_is_dead()
    {
        await using var slack = await TestSlack.StartAsync();
        var response = slack.Loopback.Run("/whosaid", "x").Response!;
        slack.Time.Advance(TimeSpan.FromMinutes(30) + TimeSpan.FromMilliseconds(1));

        using var late = await slack.AnswerAsync(response.Address, new JsonObject { ["text"] = "late" });

        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        Assert.Equal("expired_url", await late.Content.ReadAsStringAsync(TestSlack.Cancelled));
    }

    [Fact]
    public async Task A_burst_of_answers_is_limited_and_does_not_use_it_up()
    {
        await using var slack = await TestSlack.StartAsync();
        var response = slack.Loopback.Run("/whosaid", "x").Response!;
        for (var count = 0; count < 3; count++)
        {
            using var answer = await slack.AnswerAsync(response.Address, new JsonObject { ["text"] = "one" });
        }

        using var limited = await slack.AnswerAsync(response.Address, new JsonObject { ["text"] = "one" });

        Assert.Equal(HttpStatusCode.TooManyRequests, limited.StatusCode);
        Assert.Equal(3, response.Uses.Count);
    }

    [Fact]
    public async Task A_token_sent_along_is_noted()
    {
        await using var slack = await TestSlack.StartAsync();
        var response = slack.Loopback.Run("/whosaid", "x").Response!;
        using var content = new StringContent("""{"text":"one"}""", Encoding.UTF8, "application/json");

        using var answer = await slack.PostAsync(response.Address.AbsolutePath, content, "Bearer xoxb-loopback");

        Assert.Equal(["token_to_response_url"], slack.Violations);
    }

    [Theory]
    [InlineData("""{"text":""}""", "no_text")]
    [InlineData("""{"text":"a","blocks":[{"type":"header"}]}""", "invalid_blocks")]
    public async Task An_answer_that_cannot_be_shown_is_refused(string body, string error)
    {
        await using var slack = await TestSlack.StartAsync();
        var response = slack.Loopback.Run("/whosaid", "x").Response!;

        using var answer = await slack.AnswerAsync(response.Address, (JsonObject)JsonNode.Parse(body)!);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(error, await answer.Content.ReadAsStringAsync(TestSlack.Cancelled));
    }

    [Fact]
    public async Task A_click_can_replace_its_message_and_then_delete_it()
    {
        await using var slack = await TestSlack.StartAsync();
        await PostButtonAsync(slack);
        var response = slack.Loopback.Press(new Click("go")).Response!;

        using var replaced = await slack.AnswerAsync(response.Address, new JsonObject { ["replace_original"] = true, ["text"] = "done" });
        var after = slack.Loopback.MessagesIn(SlackIds.News);
        using var deleted = await slack.AnswerAsync(response.Address, new JsonObject { ["delete_original"] = true });

        Assert.Equal(["done"], after.Select(message => message.Text));
        Assert.Empty(slack.Loopback.MessagesIn(SlackIds.News));
    }

    [Fact]
    public async Task An_ephemeral_message_never_becomes_one_for_all()
    {
        await using var slack = await TestSlack.StartAsync();
        var response = slack.Loopback.Run("/whosaid", "x", SlackIds.General).Response!;
        using var first = await slack.AnswerAsync(response.Address, new JsonObject { ["text"] = "one" });

        using var second = await slack.AnswerAsync(
            response.Address, new JsonObject { ["text"] = "two", ["replace_original"] = true, ["response_type"] = "in_channel" });

        var shown = slack.Loopback.MessagesIn(SlackIds.General)[^1];
        Assert.Equal(("two", SlackIds.Reader), (shown.Text, shown.EphemeralTo));
    }

    private static async Task PostButtonAsync(TestSlack slack)
    {
        var message = TestSlack.Message(SlackIds.News, "press");
        message["blocks"] = JsonNode.Parse("""[{"type":"actions","elements":[{"type":"button","action_id":"go","value":"1","text":{"type":"plain_text","text":"Go"}}]}]""");
        Assert.True((bool)(await slack.CallAsync("chat.postMessage", message))["ok"]!);
    }
}
