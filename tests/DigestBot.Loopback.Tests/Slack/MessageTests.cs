using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Tests.Slack;

public sealed class MessageTests
{
    [Fact]
    public async Task A_posted_message_is_in_the_channel_and_comes_back()
    {
        await using var slack = await TestSlack.StartAsync();

        var answer = await slack.CallAsync("chat.postMessage", TestSlack.Message(SlackIds.News, "news"));

        Assert.Equal("news", (string?)answer["message"]!["text"]);
        Assert.Equal(SlackIds.Bot, (string?)answer["message"]!["bot_id"]);
        Assert.Equal((string?)answer["ts"], Assert.Single(slack.Loopback.MessagesIn(SlackIds.News)).Ts);
    }

    [Fact]
    public async Task Time_stamps_are_never_the_same()
    {
        await using var slack = await TestSlack.StartAsync();

        Assert.NotEqual(await slack.PostAsync(SlackIds.News, "one"), await slack.PostAsync(SlackIds.General, "two"));
    }

    [Theory]
    [InlineData("C0NOWHERE1", "channel_not_found")]
    [InlineData("#news", "channel_not_found")]
    [InlineData(SlackIds.Editors, "channel_not_found")]
    [InlineData(SlackIds.Attic, "is_archived")]
    public async Task A_channel_that_takes_nothing_says_why(string channel, string error)
    {
        await using var slack = await TestSlack.StartAsync();

        Assert.Equal(error, (string?)(await slack.CallAsync("chat.postMessage", TestSlack.Message(channel, "news")))["error"]);
    }

    [Fact]
    public async Task A_public_channel_needs_the_bot_in_it_unless_a_scope_says_otherwise()
    {
        await using var narrow = await TestSlack.StartAsync(options => options with { Scopes = ["chat:write", "channels:join"] });

        Assert.Equal("not_in_channel", (string?)(await narrow.CallAsync("chat.postMessage", TestSlack.Message(SlackIds.Random, "news")))["error"]);
        await narrow.CallAsync("conversations.join", new JsonObject { ["channel"] = SlackIds.Random });
        await narrow.PostAsync(SlackIds.Random, "news");
    }

    [Fact]
    public async Task Posting_to_a_person_goes_to_the_direct_messages()
    {
        await using var slack = await TestSlack.StartAsync();

        var answer = await slack.CallAsync("chat.postMessage", TestSlack.Message(SlackIds.Reader, "hello"));

        Assert.StartsWith("D", (string?)answer["channel"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text":""}""", "no_text")]
    [InlineData("""{"text":"  ","blocks":[]}""", "no_text")]
    [InlineData("""{"text":"a","blocks":"nonsense"}""", "invalid_blocks_format")]
    [InlineData("""{"text":"a","blocks":{}}""", "invalid_blocks_format")]
    [InlineData("""{"text":"a","markdown_text":"b"}""", "markdown_text_conflict")]
    [InlineData("""{"text":"a","metadata":"x"}""", "invalid_metadata_format")]
    [InlineData("""{"text":"a","metadata":{"event_type":"digest"}}""", "invalid_metadata_schema")]
    [InlineData("""{"text":"a","thread_ts":"1.000000"}""", "cannot_reply_to_message")]
    public async Task A_message_that_cannot_be_is_refused(string arguments, string error)
    {
        await using var slack = await TestSlack.StartAsync();
        var message = (JsonObject)JsonNode.Parse(arguments)!;
        message["channel"] = SlackIds.News;

        Assert.Equal(error, (string?)(await slack.CallAsync("chat.postMessage", message))["error"]);
        Assert.Empty(slack.Loopback.MessagesIn(SlackIds.News));
    }

    [Fact]
    public async Task An_empty_list_of_blocks_is_taken()
    {
        await using var slack = await TestSlack.StartAsync();
        var message = TestSlack.Message(SlackIds.News, "news");
        message["blocks"] = new JsonArray();

        Assert.True((bool)(await slack.CallAsync("chat.postMessage", message))["ok"]!);
    }

    [Fact]
    public async Task A_form_carries_blocks_as_a_JSON_string()
    {
        await using var slack = await TestSlack.StartAsync();

        await slack.AskAsync("chat.postMessage", ("channel", SlackIds.News), ("text", "news"), ("blocks", """[{"type":"divider"}]"""));

        Assert.Equal("divider", (string?)Assert.Single(slack.Loopback.MessagesIn(SlackIds.News)).Blocks![0]!["type"]);
    }

    [Fact]
    public async Task A_text_is_cut_after_40000_characters()
    {
        await using var slack = await TestSlack.StartAsync();

        var answer = await slack.CallAsync("chat.postMessage", TestSlack.Message(SlackIds.News, new string('a', 40_001)));

        Assert.Equal("message_truncated", (string?)answer["warning"]);
        Assert.Equal(40_000, Assert.Single(slack.Loopback.MessagesIn(SlackIds.News)).Text.Length);
    }

    [Theory]
    [InlineData("""{"blocks":[{"type":"divider"}]}""", "no_fallback_text")]
    [InlineData("""{"text":"a","unfurl_media":true}""", "unfurl_flags_missing")]
    [InlineData("""{"text":"a","link_names":true}""", "parse_full")]
    [InlineData("""{"text":"<!here> news"}""", "mass_mention")]
    public async Task What_a_good_client_does_not_post_is_noted(string arguments, string violation)
    {
        await using var slack = await TestSlack.StartAsync();
        var message = (JsonObject)JsonNode.Parse(arguments)!;
        message["channel"] = SlackIds.News;
        message["unfurl_links"] = false;
        message["unfurl_media"] ??= false;

        var answer = await slack.CallAsync("chat.postMessage", message);

        Assert.True((bool)answer["ok"]!);
        Assert.Equal([violation], slack.Violations);
    }

    [Fact]
    public async Task An_edit_keeps_blocks_and_metadata_that_it_does_not_name()
    {
        await using var slack = await TestSlack.StartAsync();
        var message = TestSlack.Message(SlackIds.News, "old");
        message["blocks"] = new JsonArray(new JsonObject { ["type"] = "divider" });
        message["metadata"] = new JsonObject { ["event_type"] = "digest", ["event_payload"] = new JsonObject { ["id"] = "7" } };
        var ts = (string?)(await slack.CallAsync("chat.postMessage", message))["ts"];

        await slack.CallAsync("chat.update", new JsonObject { ["channel"] = SlackIds.News, ["ts"] = ts, ["text"] = "new" });

        var edited = Assert.Single(slack.Loopback.MessagesIn(SlackIds.News));
        Assert.Equal("new", edited.Text);
        Assert.NotNull(edited.Blocks);
        Assert.NotNull(edited.Metadata);
        Assert.NotNull(edited.EditedTs);
    }

    [Fact]
    public async Task Only_own_messages_are_edited_and_deleted()
    {
        await using var slack = await TestSlack.StartAsync();
        var other = slack.Loopback.Write("a person's words");
        var target = new JsonObject { ["channel"] = SlackIds.News, ["ts"] = other.Ts, ["text"] = "mine" };

        Assert.Equal("cant_update_message", (string?)(await slack.CallAsync("chat.update", target))["error"]);
        Assert.Equal("cant_delete_message", (string?)(await slack.CallAsync("chat.delete", target))["error"]);
    }

    [Fact]
    public async Task A_deleted_message_is_gone()
    {
        await using var slack = await TestSlack.StartAsync();
        var target = new JsonObject { ["channel"] = SlackIds.News, ["ts"] = await slack.PostAsync(SlackIds.News, "news") };

        Assert.True((bool)(await slack.CallAsync("chat.delete", target))["ok"]!);
        Assert.Empty(slack.Loopback.MessagesIn(SlackIds.News));
        Assert.Equal("message_not_found", (string?)(await slack.CallAsync("chat.delete", target))["error"]);
    }

    [Fact]
    public async Task An_ephemeral_message_is_not_kept()
    {
        await using var slack = await TestSlack.StartAsync();

        var answer = await slack.CallAsync("chat.postEphemeral", new JsonObject { ["channel"] = SlackIds.News, ["user"] = SlackIds.Reader, ["text"] = "psst" });

        Assert.NotNull((string?)answer["message_ts"]);
        Assert.Equal(SlackIds.Reader, Assert.Single(slack.Loopback.MessagesIn(SlackIds.News)).EphemeralTo);
        Assert.Empty((await slack.AskAsync("conversations.history", ("channel", SlackIds.News)))["messages"]!.AsArray());
    }

    [Fact]
    public async Task A_message_has_a_link_of_its_own()
    {
        await using var slack = await TestSlack.StartAsync();
        var ts = await slack.PostAsync(SlackIds.News, "news");

        var answer = await slack.AskAsync("chat.getPermalink", ("channel", SlackIds.News), ("message_ts", ts));

        Assert.EndsWith($"/archives/{SlackIds.News}/p{ts.Replace(".", "", StringComparison.Ordinal)}", (string?)answer["permalink"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_to_a_reply_goes_to_the_thread_and_is_noted()
    {
        await using var slack = await TestSlack.StartAsync();
        var parent = await slack.PostAsync(SlackIds.News, "digest");
        var reply = await slack.PostAsync(SlackIds.News, "story", parent);

        await slack.PostAsync(SlackIds.News, "more", reply);

        Assert.Equal(parent, slack.Loopback.MessagesIn(SlackIds.News)[^1].ThreadTs);
        Assert.Equal(["thread_of_a_reply"], slack.Violations);
    }
}
