using System.Text.Json.Nodes;
using DigestBot.Core.Commands;
using DigestBot.Loopback.Slack;
using DigestBot.Loopback.Slack.Control;
using DigestBot.Loopback.Slack.Envelopes;
using DigestBot.Loopback.Slack.Workspace;
using DigestBot.Slack.Home;
using DigestBot.Slack.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.Slack.Tests.Loopback;

/// <summary>The bot and a loopback Slack, over real sockets.</summary>
public sealed class SocketModeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_is_acknowledged_and_then_answered_at_its_own_address()
    {
        await using var bot = await LoopbackBot.StartAsync();

        var envelope = bot.Slack.Run("/whosaid", "who said “yes”?");

        await bot.Slack.UntilAsync(() => envelope.Response!.Uses.Count > 0, Cancel);
        Assert.NotNull(bot.Slack.FindEnvelope(envelope.Id)!.Ack);
        Assert.Contains("who said \"yes\"?", envelope.Response!.Uses[0].Body!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        AssertClean(bot);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task Commands_during_refreshes_are_all_acknowledged_and_answered_once(string reason)
    {
        await using var bot = await LoopbackBot.StartAsync();
        var envelopes = new List<SlackEnvelope>();

        for (var round = 0; round < 5; round++)
        {
            bot.Slack.Disconnect(reason, closeAfter: TimeSpan.FromSeconds(5));
            for (var i = 0; i < 20; i++)
            {
                envelopes.Add(bot.Slack.Run("/help", $"{round} {i}"));
            }

            await bot.Slack.UntilAsync(() => envelopes.TrueForAll(envelope => envelope.Response!.Uses.Count > 0), Cancel);
        }

        Assert.All(envelopes, envelope => Assert.Single(envelope.Response!.Uses));
        Assert.All(envelopes, envelope => Assert.Null(bot.Slack.FindEnvelope(envelope.Id)!.Failure));
        AssertClean(bot);
    }

    [Fact]
    public async Task Connections_that_are_cut_come_back_each_at_an_address_of_its_own()
    {
        await using var bot = await LoopbackBot.StartAsync();
        await bot.Slack.UntilAsync(() => bot.Slack.LiveConnections == 2, Cancel);

        bot.Slack.Drop();

        await bot.Slack.UntilAsync(() => bot.Slack.LiveConnections == 2 && bot.Slack.Log.Count(request => request.Path == "/api/apps.connections.open") >= 4, Cancel);
        AssertClean(bot);
    }

    // A third of a second here; with the usual setting it is twenty seconds.
    [Fact]
    public async Task A_line_that_falls_silent_without_closing_is_replaced_after_two_pings()
    {
        await using var bot = await LoopbackBot.StartAsync(pingEvery: TimeSpan.FromMilliseconds(150));
        await bot.Slack.UntilAsync(() => bot.Slack.LiveConnections == 2, Cancel);
        bot.Slack.Silence();

        await bot.Slack.UntilAsync(() => bot.Slack.Log.Count(request => request.Path == "/api/apps.connections.open") >= 4, Cancel);
        Assert.True(new SlackOptions().PingEvery * 2 < TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_link_that_is_disabled_ends_the_commands()
    {
        await using var bot = await LoopbackBot.StartAsync();

        bot.Slack.Disconnect("link_disabled");

        await bot.Slack.UntilAsync(() => bot.Slack.LiveConnections == 0, Cancel);
        var opened = bot.Slack.Log.Count(request => request.Path == "/api/apps.connections.open");
        Assert.InRange(opened, 1, 2);
    }

    [Fact]
    public async Task A_bare_command_opens_its_form_and_what_is_filled_in_is_answered()
    {
        await using var bot = await LoopbackBot.StartAsync();
        bot.Slack.Run("/whosaid", "");
        await bot.Slack.UntilAsync(() => bot.Slack.Views.Count == 1, Cancel);

        bot.Slack.Submit(bot.Slack.Views[0], new JsonObject
        {
            ["text"] = new JsonObject { ["value"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = "ferry" } },
            ["by"] = new JsonObject { ["Speaker"] = new JsonObject { ["type"] = "external_select", ["selected_option"] = new JsonObject { ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = "Mara Lind" }, ["value"] = "Mara Lind" } } },
        });

        await bot.Slack.UntilAsync(() => bot.Slack.MessagesIn(SlackIds.News).Any(message => message.IsFromBot), Cancel);
        var request = Assert.Single(bot.Answered);
        Assert.Equal(("whosaid", "ferry", "Mara Lind"), (request.Name, request.Text, request.Options["by"]));
        AssertClean(bot);
    }

    [Fact]
    public async Task A_mention_is_answered_in_its_thread_and_the_answer_is_no_question()
    {
        await using var bot = await LoopbackBot.StartAsync();

        bot.Slack.MentionBot("what did Lind say?");

        await bot.Slack.UntilAsync(() => bot.Slack.MessagesIn(SlackIds.News).Any(message => message is { IsFromBot: true, IsReply: true }), Cancel);
        Assert.Equal("what did Lind say?", Assert.Single(bot.Answered).Text);
        AssertClean(bot);
    }

    [Fact]
    public async Task An_entry_of_a_messages_menu_acts_on_the_message()
    {
        await using var bot = await LoopbackBot.StartAsync();
        var message = bot.Slack.Write("“We consider it a positive step.”");

        bot.Slack.UseShortcut("who_said_this", message);

        await bot.Slack.UntilAsync(() => bot.Slack.MessagesIn(SlackIds.News).Any(answer => answer.IsFromBot), Cancel);
        Assert.Equal(("check", "\"We consider it a positive step.\""), (Assert.Single(bot.Answered).Name, Assert.Single(bot.Answered).Text));
        AssertClean(bot);
    }

    [Fact]
    public async Task A_link_gets_its_summary()
    {
        await using var bot = await LoopbackBot.StartAsync();

        bot.Slack.ShareLink(new Uri("https://news.example/ferry"));

        await bot.Slack.UntilAsync(() => bot.Slack.MessagesIn(SlackIds.News).Any(message => message.Attachments is { Count: > 0 }), Cancel);
        AssertClean(bot);
    }

    [Fact]
    public async Task The_apps_own_page_is_shown_to_who_opens_it_and_its_buttons_open_forms()
    {
        await using var bot = await LoopbackBot.StartAsync();

        bot.Slack.Tell(new JsonObject { ["type"] = "app_home_opened", ["user"] = SlackIds.Reader, ["tab"] = "home", ["channel"] = "D0READER01" });
        await bot.Slack.UntilAsync(() => bot.Slack.HomeOf() is not null, Cancel);
        bot.Slack.Press(new Click("form:2") { ViewId = bot.Slack.HomeOf()!.Id });

        await bot.Slack.UntilAsync(() => bot.Slack.Views.Count == 1, Cancel);
        AssertClean(bot);
    }

    [Fact]
    public async Task A_page_takes_the_place_of_the_one_before()
    {
        await using var bot = await LoopbackBot.StartAsync();
        bot.Slack.Run("/whosaid", "ferry");
        await bot.Slack.UntilAsync(() => bot.Slack.MessagesIn(SlackIds.News).Any(message => message.IsFromBot), Cancel);

        bot.Slack.Press(new Click("page:0"));

        await bot.Slack.UntilAsync(() => bot.Answered.Count == 2 && bot.Slack.MessagesIn(SlackIds.News).Any(message => message.Text.Contains("page 2", StringComparison.Ordinal)), Cancel);
        Assert.Single(bot.Slack.MessagesIn(SlackIds.News), message => message.IsFromBot);
        AssertClean(bot);
    }

    [Fact]
    public async Task A_token_that_Slack_refuses_ends_the_commands_at_once()
    {
        await using var slack = await SlackLoopback.StartAsync(0);
        using var client = SlackHttp.NewClient();
        var options = new SlackOptions { BotToken = "xoxb-loopback", AppToken = "xapp-wrong", ApiBaseUrl = slack.Api.AbsoluteUri };
        var platform = new SlackPlatform(options, SlackInstalls.None, (_, _) => Task.FromResult(new SlackHome()), client, TimeProvider.System, NullLoggerFactory.Instance);
        var router = new CommandRouter([], (_, _, _, _) => Task.FromResult<IReadOnlyList<Suggestion>>([]));

        await using var commands = platform.ReceiveAsync(router, Cancel).GetAsyncEnumerator(Cancel);

        Assert.False(await commands.MoveNextAsync());
        Assert.Single(slack.Log);
    }

    // What was sent is held against the tables at the end of every test, see LoopbackBot.
    private static void AssertClean(LoopbackBot bot) => Assert.Empty(bot.Slack.Violations.Select(violation => violation.ToJsonString()));
}
