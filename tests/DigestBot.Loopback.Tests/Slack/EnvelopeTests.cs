using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Envelopes;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Tests.Slack;

public sealed class EnvelopeTests
{
    [Fact]
    public async Task A_command_arrives_with_every_field()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();

        slack.Loopback.Run("/whosaid", "who said \"positive step\"?");

        var envelope = (await socket.ReadAsync())!;
        var payload = envelope["payload"]!;
        Assert.Equal("slash_commands", (string?)envelope["type"]);
        Assert.True((bool)envelope["accepts_response_payload"]!);
        Assert.Equal("/whosaid", (string?)payload["command"]);
        Assert.Equal("who said \"positive step\"?", (string?)payload["text"]);
        Assert.Equal("false", (string?)payload["is_enterprise_install"]);
        Assert.All(
            ["team_id", "team_domain", "channel_id", "channel_name", "user_id", "user_name", "response_url", "trigger_id", "api_app_id"],
            name => Assert.NotEmpty((string)payload[name]!));
    }

    [Fact]
    public async Task An_ack_in_time_is_recorded_with_its_time()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();
        var sent = slack.Loopback.Run("/news", "help");
        await socket.ReadAsync();
        slack.Time.Advance(TimeSpan.FromMilliseconds(1500));

        await socket.AckAsync(sent.Id);
        await slack.UntilAsync(() => slack.Loopback.FindEnvelope(sent.Id)!.Ack is not null);

        Assert.Equal(TimeSpan.FromMilliseconds(1500), slack.Loopback.FindEnvelope(sent.Id)!.Ack!.After);
        slack.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Null(slack.Loopback.FindEnvelope(sent.Id)!.Failure);
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task An_answer_with_the_ack_is_shown_to_who_asked()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();
        var sent = slack.Loopback.Run("/news", "help");

        await socket.AckAsync(sent.Id, new JsonObject { ["text"] = "Help" });
        await slack.UntilAsync(() => slack.Loopback.MessagesIn(SlackIds.News).Count == 1);

        Assert.Equal(SlackIds.Reader, slack.Loopback.MessagesIn(SlackIds.News)[0].EphemeralTo);
    }

    [Fact]
    public async Task An_answer_for_all_shows_the_command_too()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();
        var sent = slack.Loopback.Run("/news", "help");

        await socket.AckAsync(sent.Id, new JsonObject { ["text"] = "Help", ["response_type"] = "in_channel" });
        await slack.UntilAsync(() => slack.Loopback.MessagesIn(SlackIds.News).Count == 2);

        Assert.Equal(["/news help", "Help"], slack.Loopback.MessagesIn(SlackIds.News).Select(message => message.Text));
        Assert.All(slack.Loopback.MessagesIn(SlackIds.News), message => Assert.Null(message.EphemeralTo));
    }

    [Fact]
    public async Task A_command_that_is_not_taken_in_3_seconds_fails_before_the_persons_eyes()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();
        var sent = slack.Loopback.Run("/news", "help");

        slack.Time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("timeout", slack.Loopback.FindEnvelope(sent.Id)!.Failure);
        Assert.Contains("operation_timeout", Assert.Single(slack.Loopback.MessagesIn(SlackIds.News)).Text, StringComparison.Ordinal);
        Assert.Single(slack.Loopback.Envelopes);
    }

    [Fact]
    public async Task A_late_ack_is_noted()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();
        var sent = slack.Loopback.Run("/news", "help");
        slack.Time.Advance(TimeSpan.FromSeconds(3));

        await socket.AckAsync(sent.Id);
        await slack.UntilAsync(() => slack.Loopback.Violations.Count > 0);

        Assert.Equal(["late_ack"], slack.Violations);
    }

    [Fact]
    public async Task An_ack_on_another_connection_does_not_count()
    {
        await using var slack = await TestSlack.StartAsync();
        using var first = await slack.ConnectAsync();
        using var second = await slack.ConnectAsync();
        var sent = slack.Loopback.Run("/news", "help");

        await (sent.Connection == 1 ? second : first).AckAsync(sent.Id);
        await slack.UntilAsync(() => slack.Loopback.Violations.Count > 0);

        Assert.Equal(["ack_on_other_connection"], slack.Violations);
        Assert.Null(slack.Loopback.FindEnvelope(sent.Id)!.Ack);
    }

    [Fact]
    public async Task An_ack_of_nothing_or_twice_or_that_is_none_is_noted()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();
        var sent = slack.Loopback.Run("/news", "help");

        await socket.AckAsync(sent.Id);
        await socket.AckAsync(sent.Id);
        await socket.AckAsync("made-up");
        await socket.SendAsync("hello?");
        await slack.UntilAsync(() => slack.Loopback.Violations.Count == 3);

        Assert.Equal(["acked_twice", "unknown_envelope", "not_an_ack"], slack.Violations);
    }

    [Fact]
    public async Task An_event_that_is_not_taken_comes_again_at_once_after_a_minute_and_after_five()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();
        slack.Loopback.MentionBot("hello");
        TimeSpan[] waits = [TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3 + 60), TimeSpan.FromSeconds(3 + 300)];

        var envelopes = new List<JsonNode> { (await socket.ReadAsync())! };
        foreach (var wait in waits)
        {
            slack.Time.Advance(TimeSpan.FromSeconds(3));
            slack.Time.Advance(wait - TimeSpan.FromSeconds(3));
            envelopes.Add((await socket.ReadAsync())!);
        }

        slack.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal([0, 1, 2, 3], envelopes.Select(envelope => (int?)envelope["retry_attempt"]));
        Assert.Equal("timeout", (string?)envelopes[1]["retry_reason"]);
        Assert.Single(envelopes.Select(envelope => (string?)envelope["payload"]!["event_id"]).Distinct());
        Assert.Equal(4, slack.Loopback.Envelopes.Count);
    }

    [Fact]
    public async Task An_event_that_was_taken_does_not_come_again()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();
        var sent = slack.Loopback.MentionBot("hello");
        await socket.AckAsync(sent.Id);
        await slack.UntilAsync(() => slack.Loopback.FindEnvelope(sent.Id)!.Ack is not null);

        slack.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.Single(slack.Loopback.Envelopes);
    }

    [Fact]
    public async Task Without_a_connection_a_command_fails_and_an_event_waits_for_one()
    {
        await using var slack = await TestSlack.StartAsync();
        var command = slack.Loopback.Run("/news", "help");
        slack.Loopback.MentionBot("hello");

        using var socket = await slack.ConnectAsync();

        Assert.Equal("dispatch_failed", command.Failure);
        Assert.Equal("app_mention", (string?)(await socket.ReadAsync())!["payload"]!["event"]!["type"]);
    }

    [Fact]
    public async Task A_mention_begins_with_the_bots_name_and_stands_in_the_channel()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();

        slack.Loopback.MentionBot("what did Lind say?");

        var about = (await socket.ReadAsync())!["payload"]!["event"]!;
        Assert.Equal("app_mention", (string?)about["type"]);
        Assert.Equal($"<@{SlackIds.BotUser}> what did Lind say?", (string?)about["text"]);
        Assert.Equal((string?)about["ts"], Assert.Single(slack.Loopback.MessagesIn(SlackIds.News)).Ts);
    }

    [Fact]
    public async Task A_shared_link_can_be_unfurled()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();
        slack.Loopback.ShareLink(new Uri("https://news.example/ferry"));
        var about = (await socket.ReadAsync())!["payload"]!["event"]!;

        var answer = await slack.CallAsync("chat.unfurl", new JsonObject
        {
            ["unfurl_id"] = (string?)about["unfurl_id"],
            ["source"] = (string?)about["source"],
            ["unfurls"] = new JsonObject { [(string)about["links"]![0]!["url"]!] = new JsonObject { ["blocks"] = new JsonArray(new JsonObject { ["type"] = "divider" }) } },
        });

        Assert.True((bool)answer["ok"]!);
        Assert.Equal("https://news.example/ferry", (string?)Assert.Single(slack.Loopback.MessagesIn(SlackIds.News)).Attachments![0]!["from_url"]);
    }

    [Fact]
    public async Task An_event_payload_says_for_whom_it_is()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();

        slack.Loopback.Tell(new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject() });

        var payload = (await socket.ReadAsync())!["payload"]!;
        Assert.Equal("event_callback", (string?)payload["type"]);
        Assert.Equal(SlackIds.Team, (string?)payload["authorizations"]![0]!["team_id"]);
        Assert.NotNull((string?)payload["event"]!["event_ts"]);
    }

    [Fact]
    public async Task A_payload_with_an_ack_that_takes_none_is_noted()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();
        var sent = slack.Loopback.MentionBot("hello");

        await socket.AckAsync(sent.Id, new JsonObject { ["text"] = "hi" });
        await slack.UntilAsync(() => slack.Loopback.FindEnvelope(sent.Id)!.Ack is not null && slack.Violations.Any());

        Assert.Equal(["payload_not_accepted"], slack.Violations);
        Assert.Equal(EnvelopeTypes.Events, slack.Loopback.FindEnvelope(sent.Id)!.Type);
    }
}
