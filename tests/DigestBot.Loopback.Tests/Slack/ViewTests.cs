using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Control;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Tests.Slack;

public sealed class ViewTests
{
    [Fact]
    public async Task A_trigger_opens_one_view()
    {
        await using var slack = await TestSlack.StartAsync();
        var trigger = Trigger(slack);

        var opened = await OpenAsync(slack, trigger);
        var again = await OpenAsync(slack, trigger);

        Assert.Equal(slack.Loopback.Views.Single().Id, (string?)opened["view"]!["id"]);
        Assert.Equal("exchanged_trigger_id", (string?)again["error"]);
    }

    [Fact]
    public async Task A_trigger_is_good_for_3_seconds()
    {
        await using var slack = await TestSlack.StartAsync();
        var trigger = Trigger(slack);
        slack.Time.Advance(TimeSpan.FromMilliseconds(3001));

        Assert.Equal("expired_trigger_id", (string?)(await OpenAsync(slack, trigger))["error"]);
        Assert.Equal("invalid_trigger_id", (string?)(await OpenAsync(slack, "made-up"))["error"]);
    }

    [Fact]
    public async Task Three_views_lie_on_one_another_and_no_more()
    {
        await using var slack = await TestSlack.StartAsync();
        await OpenAsync(slack, Trigger(slack));
        await OpenAsync(slack, Trigger(slack), "views.push");
        await OpenAsync(slack, Trigger(slack), "views.push");

        var fourth = await OpenAsync(slack, Trigger(slack), "views.push");

        Assert.Equal("push_limit_reached", (string?)fourth["error"]);
        Assert.Equal(3, slack.Loopback.Views.Count);
    }

    [Theory]
    [InlineData("""{"type":"home","blocks":[]}""")]
    [InlineData("""{"type":"modal","blocks":[]}""")]
    [InlineData("""{"type":"modal","title":{"type":"plain_text","text":"A title that is far too long"},"blocks":[]}""")]
    [InlineData("""{"type":"modal","title":{"type":"plain_text","text":"T"}}""")]
    [InlineData("""{"type":"modal","title":{"type":"plain_text","text":"T"},"blocks":[{"type":"input","label":{"type":"plain_text","text":"L"},"element":{"type":"plain_text_input"}}]}""")]
    [InlineData("""{"type":"modal","title":{"type":"plain_text","text":"T"},"blocks":[{"type":"markdown","text":"a"}]}""")]
    public async Task A_modal_that_cannot_be_is_refused(string view)
    {
        await using var slack = await TestSlack.StartAsync();

        var answer = await slack.CallAsync("views.open", new JsonObject { ["trigger_id"] = Trigger(slack), ["view"] = JsonNode.Parse(view) });

        Assert.Equal("invalid_arguments", (string?)answer["error"]);
        Assert.NotEmpty(answer["response_metadata"]!["messages"]!.AsArray());
    }

    [Fact]
    public async Task A_view_that_is_too_large_is_refused()
    {
        await using var slack = await TestSlack.StartAsync();
        var view = Modal();
        view["private_metadata"] = new string('x', 250_000);

        var answer = await slack.CallAsync("views.open", new JsonObject { ["trigger_id"] = Trigger(slack), ["view"] = view });

        Assert.Equal("view_too_large", (string?)answer["error"]);
    }

    [Fact]
    public async Task An_update_of_an_older_state_is_refused()
    {
        await using var slack = await TestSlack.StartAsync();
        var opened = (await OpenAsync(slack, Trigger(slack)))["view"]!;
        var update = new JsonObject { ["view_id"] = (string?)opened["id"], ["hash"] = (string?)opened["hash"], ["view"] = Modal() };

        Assert.True((bool)(await slack.CallAsync("views.update", update))["ok"]!);
        Assert.Equal("hash_conflict", (string?)(await slack.CallAsync("views.update", update))["error"]);
    }

    [Fact]
    public async Task A_home_is_published_for_a_person()
    {
        await using var slack = await TestSlack.StartAsync();
        var home = new JsonObject { ["type"] = "home", ["blocks"] = new JsonArray(new JsonObject { ["type"] = "divider" }) };

        var answer = await slack.CallAsync("views.publish", new JsonObject { ["user_id"] = SlackIds.Reader, ["view"] = home });

        Assert.True((bool)answer["ok"]!);
        Assert.Equal((string?)answer["view"]!["id"], slack.Loopback.HomeOf()!.Id);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("""{"response_action":"clear"}""", 0)]
    [InlineData("""{"response_action":"errors","errors":{"q":"Please name a speaker."}}""", 1)]
    public async Task A_submitted_view_is_closed_or_stays_as_the_answer_says(string? answer, int left)
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();
        var view = await OpenedAsync(slack);
        var sent = slack.Loopback.Submit(slack.Loopback.Views.Single(each => each.Id == view), (JsonObject)JsonNode.Parse("""{"q":{"a":{"type":"plain_text_input","value":"Lind"}}}""")!);

        await socket.AckAsync(sent.Id, answer is null ? null : JsonNode.Parse(answer));
        await slack.UntilAsync(() => slack.Loopback.FindEnvelope(sent.Id)!.Ack is not null && slack.Loopback.Views.Count == left && (left == 0 || slack.Loopback.Views[0].Errors is not null));

        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task A_submission_carries_what_was_filled_in()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();
        var view = await OpenedAsync(slack);

        slack.Loopback.Submit(slack.Loopback.Views.Single(each => each.Id == view), (JsonObject)JsonNode.Parse("""{"q":{"a":{"type":"plain_text_input","value":"Lind"}}}""")!);

        var payload = await ReadAsync(socket, "view_submission");
        Assert.Equal("question", (string?)payload["view"]!["callback_id"]);
        Assert.Equal("Lind", (string?)payload["view"]!["state"]!["values"]!["q"]!["a"]!["value"]);
    }

    [Fact]
    public async Task A_click_carries_the_message_and_the_element()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();
        var message = TestSlack.Message(SlackIds.News, "press");
        message["blocks"] = JsonNode.Parse("""[{"type":"actions","block_id":"b","elements":[{"type":"static_select","action_id":"pick","options":[{"text":{"type":"plain_text","text":"One"},"value":"1"},{"text":{"type":"plain_text","text":"Two"},"value":"2"}]}]}]""");
        var ts = (string?)(await slack.CallAsync("chat.postMessage", message))["ts"];

        slack.Loopback.Press(new Click("pick") { Value = "2" });

        var payload = await ReadAsync(socket, "block_actions");
        Assert.Equal(ts, (string?)payload["container"]!["message_ts"]);
        Assert.Equal("press", (string?)payload["message"]!["text"]);
        Assert.Equal("2", (string?)payload["actions"]![0]!["selected_option"]!["value"]);
        Assert.Equal("b", (string?)payload["actions"]![0]!["block_id"]);
    }

    [Fact]
    public async Task A_message_shortcut_carries_the_message_and_a_global_one_no_channel()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();

        await slack.ControlAsync("shortcut", new JsonObject { ["callback_id"] = "who", ["text"] = "We will never give up." });
        await slack.ControlAsync("shortcut", new JsonObject { ["callback_id"] = "ask" });

        var onMessage = await ReadAsync(socket, "message_action");
        var global = await ReadAsync(socket, "shortcut");
        Assert.Equal("We will never give up.", (string?)onMessage["message"]!["text"]);
        Assert.NotNull((string?)onMessage["response_url"]);
        Assert.Null(global["channel"]);
        Assert.Null(global["response_url"]);
    }

    private static string Trigger(TestSlack slack) => (string)slack.Loopback.Run("/news", "setup").Payload["trigger_id"]!;

    private static async Task<string> OpenedAsync(TestSlack slack) => (string)(await OpenAsync(slack, Trigger(slack)))["view"]!["id"]!;

    private static Task<JsonObject> OpenAsync(TestSlack slack, string trigger, string method = "views.open") =>
        slack.CallAsync(method, new JsonObject { ["trigger_id"] = trigger, ["view"] = Modal() });

    private static JsonObject Modal() => (JsonObject)JsonNode.Parse(
        """
        {"type":"modal","callback_id":"question","title":{"type":"plain_text","text":"Who said it?"},"submit":{"type":"plain_text","text":"Ask"},
         "blocks":[{"type":"input","block_id":"q","label":{"type":"plain_text","text":"Speaker"},"element":{"type":"plain_text_input","action_id":"a"}}]}
        """)!;

    private static async Task<JsonNode> ReadAsync(TestSocket socket, string type)
    {
        while (true)
        {
            var payload = (await socket.ReadAsync())!["payload"]!;
            if ((string?)payload["type"] == type)
            {
                return payload;
            }
        }
    }
}
