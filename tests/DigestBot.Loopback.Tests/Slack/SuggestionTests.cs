using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Envelopes;

namespace DigestBot.Loopback.Tests.Slack;

public sealed class SuggestionTests
{
    [Fact]
    public async Task Who_types_in_a_menu_is_given_the_choices_that_come_with_the_ack()
    {
        await using var slack = await TestSlack.StartAsync();

        var (sent, socket) = await TypedAsync(slack, """{"options":[{"text":{"type":"plain_text","text":"Mara Lind"},"value":"lind"}]}""");

        using (socket)
        {
            Assert.Equal("block_suggestion", (string?)sent.Payload["type"]);
            Assert.Equal(("Speaker", "by", "li"), ((string?)sent.Payload["action_id"], (string?)sent.Payload["block_id"], (string?)sent.Payload["value"]));
            Assert.Equal("lind", (string?)slack.Loopback.FindEnvelope(sent.Id)!.Ack!.Payload!["options"]![0]!["value"]);
            Assert.Empty(slack.Violations);
        }
    }

    [Theory]
    [InlineData("""{"options":[{"text":{"type":"mrkdwn","text":"Mara Lind"},"value":"lind"}]}""", "invalid_answer")]
    [InlineData("""{"choices":[]}""", "invalid_answer")]
    [InlineData("null", "no_choices")]
    public async Task Choices_that_Slack_would_not_show_are_noted(string answer, string violation)
    {
        await using var slack = await TestSlack.StartAsync();

        var (_, socket) = await TypedAsync(slack, answer);

        using (socket)
        {
            await slack.UntilAsync(() => slack.Violations.Any());
        }

        Assert.Equal([violation], slack.Violations);
    }

    private static async Task<(SlackEnvelope Sent, TestSocket Socket)> TypedAsync(TestSlack slack, string answer)
    {
        var socket = await slack.ConnectAsync();
        var trigger = (string)slack.Loopback.Run("/whosaid", "").Payload["trigger_id"]!;
        await socket.ReadAsync();
        var view = """{"type":"modal","title":{"type":"plain_text","text":"T"},"submit":{"type":"plain_text","text":"S"},"blocks":[{"type":"input","block_id":"by","label":{"type":"plain_text","text":"L"},"element":{"type":"external_select","action_id":"Speaker"}}]}""";
        await slack.CallAsync("views.open", new JsonObject { ["trigger_id"] = trigger, ["view"] = JsonNode.Parse(view) });
        var sent = slack.Loopback.Type(slack.Loopback.Views.Single(), "Speaker", "li");
        await socket.AckAsync(sent.Id, JsonNode.Parse(answer));
        await slack.UntilAsync(() => slack.Loopback.FindEnvelope(sent.Id)!.Ack is not null);
        return (sent, socket);
    }
}
