using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Tests.Slack;

public sealed class ConversationTests
{
    [Fact]
    public async Task Private_channels_without_the_bot_are_not_listed()
    {
        await using var slack = await TestSlack.StartAsync();

        var answer = await slack.AskAsync("conversations.list", ("types", "public_channel,private_channel"), ("exclude_archived", "true"));

        Assert.Equal(["general", "news", "random"], answer["channels"]!.AsArray().Select(channel => (string?)channel!["name"]));
    }

    [Fact]
    public async Task A_list_is_read_page_by_page()
    {
        await using var slack = await TestSlack.StartAsync();

        var first = await slack.AskAsync("conversations.list", ("limit", "3"));
        var second = await slack.AskAsync("conversations.list", ("limit", "3"), ("cursor", (string)first["response_metadata"]!["next_cursor"]!));

        Assert.Equal(3, first["channels"]!.AsArray().Count);
        Assert.Equal("attic", (string?)Assert.Single(second["channels"]!.AsArray())!["name"]);
        Assert.Equal("", (string?)second["response_metadata"]!["next_cursor"]);
    }

    [Theory]
    [InlineData("cursor", "?", "invalid_cursor")]
    [InlineData("limit", "0", "invalid_limit")]
    [InlineData("types", "public", "invalid_types")]
    public async Task A_list_that_is_asked_for_wrongly_is_refused(string name, string value, string error)
    {
        await using var slack = await TestSlack.StartAsync();

        Assert.Equal(error, (string?)(await slack.AskAsync("conversations.list", (name, value)))["error"]);
    }

    [Fact]
    public async Task A_channel_says_whether_the_bot_is_in_it()
    {
        await using var slack = await TestSlack.StartAsync();

        Assert.True((bool)(await slack.AskAsync("conversations.info", ("channel", SlackIds.News)))["channel"]!["is_member"]!);
        Assert.False((bool)(await slack.AskAsync("conversations.info", ("channel", SlackIds.Random)))["channel"]!["is_member"]!);
    }

    [Fact]
    public async Task Direct_messages_are_opened_once()
    {
        await using var slack = await TestSlack.StartAsync();
        var arguments = new JsonObject { ["users"] = SlackIds.Reader };

        var first = await slack.CallAsync("conversations.open", arguments);
        var second = await slack.CallAsync("conversations.open", arguments);

        Assert.Equal((string?)first["channel"]!["id"], (string?)second["channel"]!["id"]);
    }

    [Fact]
    public async Task The_history_is_newest_first_and_leaves_out_replies()
    {
        await using var slack = await TestSlack.StartAsync();
        var parent = await slack.PostAsync(SlackIds.News, "digest");
        await slack.PostAsync(SlackIds.News, "story", parent);
        await slack.PostAsync(SlackIds.News, "later");

        var messages = (await slack.AskAsync("conversations.history", ("channel", SlackIds.News)))["messages"]!.AsArray();

        Assert.Equal(["later", "digest"], messages.Select(message => (string?)message!["text"]));
        Assert.Equal(1, (int?)messages[1]!["reply_count"]);
    }

    [Fact]
    public async Task Metadata_is_in_the_history_when_it_is_asked_for()
    {
        await using var slack = await TestSlack.StartAsync();
        var message = TestSlack.Message(SlackIds.News, "digest");
        message["metadata"] = new JsonObject { ["event_type"] = "digest", ["event_payload"] = new JsonObject { ["digest_id"] = "7" } };
        await slack.CallAsync("chat.postMessage", message);

        var without = await slack.AskAsync("conversations.history", ("channel", SlackIds.News));
        var with = await slack.AskAsync("conversations.history", ("channel", SlackIds.News), ("include_all_metadata", "true"));

        Assert.Null(without["messages"]![0]!["metadata"]);
        Assert.Equal("7", (string?)with["messages"]![0]!["metadata"]!["event_payload"]!["digest_id"]);
    }

    [Fact]
    public async Task A_thread_is_oldest_first_with_its_parent()
    {
        await using var slack = await TestSlack.StartAsync();
        var parent = await slack.PostAsync(SlackIds.News, "digest");
        await slack.PostAsync(SlackIds.News, "one", parent);
        await slack.PostAsync(SlackIds.News, "two", parent);

        var answer = await slack.AskAsync("conversations.replies", ("channel", SlackIds.News), ("ts", parent));

        Assert.Equal(["digest", "one", "two"], answer["messages"]!.AsArray().Select(message => (string?)message!["text"]));
    }

    [Fact]
    public async Task The_history_keeps_to_the_time_that_is_asked_for()
    {
        await using var slack = await TestSlack.StartAsync();
        var first = await slack.PostAsync(SlackIds.News, "one");
        await slack.PostAsync(SlackIds.News, "two");

        var answer = await slack.AskAsync("conversations.history", ("channel", SlackIds.News), ("oldest", first));

        Assert.Equal(["two"], answer["messages"]!.AsArray().Select(message => (string?)message!["text"]));
    }
}
