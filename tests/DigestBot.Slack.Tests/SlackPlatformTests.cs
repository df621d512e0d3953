using System.Text.Json;
using System.Text.Json.Nodes;
using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using DigestBot.Slack.Home;
using DigestBot.Slack.Tests.Interactions;
using DigestBot.Slack.Tests.Web;
using DigestBot.Slack.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.Slack.Tests;

/// <summary>What is delivered, from the payload to the command and back; Slack itself is a stub.</summary>
public sealed class SlackPlatformTests : IDisposable
{
    private static readonly CommandForm Ask = new("", "Finds who said what.", new CommandOption("text", "A question") { IsMain = true });

    private static readonly CommandForm Schedule = new("schedule", "Sets when.", new CommandOption("when", "Hours and days") { IsMain = true, IsRequired = true }) { NeedsManager = true };

    private readonly StubHandler handler = new();
    private readonly HttpClient client;
    private readonly CommandRouter router = new([new EchoCommand("whosaid", Ask), new EchoCommand("digest", Schedule), new EchoCommand("summary"), new EchoCommand("help")], (_, _, _, _) => Task.FromResult<IReadOnlyList<Suggestion>>([]));

    public SlackPlatformTests()
    {
        client = new HttpClient(handler, disposeHandler: false);
        handler.Answer = request => StubHandler.Json(request.Method == "auth.test" ? """{"ok":true,"team":"Harbour","user":"digestbot","team_id":"T1","user_id":"UBOT"}""" : """{"ok":true,"ts":"1.1"}""");
    }

    [Fact]
    public async Task A_typed_command_becomes_a_request_of_somebody_who_may_manage()
    {
        var command = await FirstAsync(new SlackOptions { BotToken = "xoxb-1", Mode = "Http" }, Typed("/digest", "schedule daily 7:30"));

        Assert.Equal(("digest", "schedule daily 7:30", new ChannelId("slack", "T1/C1"), true), (command.Request.Name, command.Request.Text, command.Request.Channel, command.Request.IsManager));
    }

    [Theory]
    [InlineData("""{"is_admin":true}""", true)]
    [InlineData("""{"is_admin":false,"is_owner":false}""", false)]
    public async Task Where_only_admins_manage_Slack_is_asked_who_it_is(string user, bool isManager)
    {
        handler.Answer = request => StubHandler.Json(request.Method == "users.info" ? $$"""{"ok":true,"user":{{user}}}""" : """{"ok":true}""");

        var command = await FirstAsync(new SlackOptions { BotToken = "xoxb-1", Mode = "Http", Managers = "Admins" }, Typed("/digest", "schedule daily 7:30"));

        Assert.Equal(isManager, command.Request.IsManager);
    }

    [Fact]
    public async Task A_command_without_what_it_needs_opens_its_form_and_what_is_filled_in_is_the_command()
    {
        var (commands, inbox) = Receive(new SlackOptions { BotToken = "xoxb-1", Mode = "Http" });
        inbox.Put(Typed("/digest", "schedule"));
        var next = commands.MoveNextAsync();
        var opened = await UntilAsync(() => handler.Requests.FirstOrDefault(request => request.Method == "views.open"));

        var view = JsonNode.Parse(opened["view"])!;
        Assert.Equal(("13.37", "modal"), (opened["trigger_id"], view["type"]!.GetValue<string>()));
        inbox.Put(new SlackDelivery("interactive", "e2", JsonSerializer.SerializeToElement(new JsonObject
        {
            ["type"] = "view_submission",
            ["team"] = new JsonObject { ["id"] = "T1" },
            ["user"] = new JsonObject { ["id"] = "U1" },
            ["view"] = new JsonObject { ["callback_id"] = "command", ["private_metadata"] = view["private_metadata"]!.GetValue<string>(), ["state"] = JsonNode.Parse("""{"values":{"when":{"value":{"value":"daily 7:30"}}}}""") },
        })));

        Assert.True(await next);
        Assert.Equal(("digest", "schedule daily 7:30"), (commands.Current.Request.Name, commands.Current.Request.Text));
        await commands.DisposeAsync();
    }

    [Theory]
    [InlineData("<@UBOT> what did Lind say?", "whosaid", "what did Lind say?")]
    [InlineData("<@UBOT> digest now", "digest", "now")]
    [InlineData("<@UBOT>", "help", "")]
    public async Task A_mention_is_a_question_or_a_command_without_its_slash(string text, string name, string rest)
    {
        var command = await FirstAsync(new SlackOptions { BotToken = "xoxb-1", Mode = "Http" }, Event($$"""{"type":"app_mention","user":"U1","channel":"C1","text":"{{text}}","ts":"5.1"}"""));

        Assert.Equal((name, rest), (command.Request.Name, command.Request.Text));
    }

    [Fact]
    public async Task An_event_that_comes_again_is_answered_once()
    {
        var mention = Event("""{"type":"app_mention","user":"U1","channel":"C1","text":"<@UBOT> ferry?","ts":"5.1"}""");
        var (commands, inbox) = Receive(new SlackOptions { BotToken = "xoxb-1", Mode = "Http" });
        inbox.Put(mention);
        inbox.Put(mention);
        inbox.Complete();

        var count = 0;
        while (await commands.MoveNextAsync())
        {
            count++;
        }

        Assert.Equal(1, count);
        await commands.DisposeAsync();
    }

    [Theory]
    [InlineData("On", 1)]
    [InlineData("Off", 0)]
    public async Task Links_get_their_summary_where_that_is_switched_on(string unfurl, int expected)
    {
        var (commands, inbox) = Receive(new SlackOptions { BotToken = "xoxb-1", Mode = "Http", Unfurl = unfurl });
        inbox.Put(Event("""{"type":"link_shared","user":"U1","channel":"C1","message_ts":"5.1","links":[{"domain":"gazette.example","url":"https://gazette.example/ferry"}]}"""));
        inbox.Complete();
        Assert.False(await commands.MoveNextAsync());

        var unfurls = handler.Requests.Where(request => request.Method == "chat.unfurl").ToList();
        Assert.Equal(expected, unfurls.Count);
        Assert.All(unfurls, request => Assert.NotNull(JsonNode.Parse(request["unfurls"])!["https://gazette.example/ferry"]!["blocks"]));
        await commands.DisposeAsync();
    }

    [Fact]
    public async Task The_apps_own_page_shows_what_is_set_up()
    {
        var (commands, inbox) = Receive(new SlackOptions { BotToken = "xoxb-1", Mode = "Http" });
        inbox.Put(Event("""{"type":"app_home_opened","tab":"home","user":"U1","channel":"D1"}"""));
        inbox.Complete();
        Assert.False(await commands.MoveNextAsync());

        var published = Assert.Single(handler.Requests, request => request.Method == "views.publish");
        Assert.Equal("U1", published["user_id"]);
        Assert.Contains("daily 7:30 of T1", published["view"], StringComparison.Ordinal);
        Assert.Contains("1 of 2 to look at.", published["view"], StringComparison.Ordinal);
        await commands.DisposeAsync();
    }

    [Fact]
    public async Task Payloads_without_sense_are_left_alone()
    {
        var (commands, inbox) = Receive(new SlackOptions { BotToken = "xoxb-1", Mode = "Http" });
        inbox.Put(new SlackDelivery("interactive", "e", JsonDocument.Parse("[1]").RootElement));
        inbox.Put(new SlackDelivery("slash_commands", "e", JsonDocument.Parse("""{"command":7}""").RootElement));
        inbox.Put(Typed("/whosaid", "ferry"));

        Assert.True(await commands.MoveNextAsync());
        Assert.Equal("ferry", commands.Current.Request.Text);
        await commands.DisposeAsync();
    }

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    private static SlackDelivery Typed(string command, string text) => new("slash_commands", "e1", JsonSerializer.SerializeToElement(new JsonObject
    {
        ["team_id"] = "T1",
        ["channel_id"] = "C1",
        ["user_id"] = "U1",
        ["command"] = command,
        ["text"] = text,
        ["trigger_id"] = "13.37",
        ["response_url"] = "https://hooks.slack.com/commands/T1/2/abc",
    }));

    private static SlackDelivery Event(string detail) => new("events_api", "e1", JsonDocument.Parse($$"""{"type":"event_callback","team_id":"T1","event_id":"Ev1","event":{{detail}}}""").RootElement);

    private static Task<SlackHome> ReadHome(string team, CancellationToken cancellationToken) => Task.FromResult(new SlackHome
    {
        Schedules = [new HomeSchedule(new ChannelId("slack", "T1/C1"), $"daily 7:30 of {team}", null, null)],
        Sources = [new HomeSource("Gazette", new Uri("https://gazette.example/"), null), new HomeSource("Coast News", null, "failing for 26 h")],
    });

    private (IAsyncEnumerator<IncomingCommand> Commands, SlackInbox Inbox) Receive(SlackOptions options)
    {
        var platform = new SlackPlatform(options, SlackInstalls.None, ReadHome, client, TimeProvider.System, NullLoggerFactory.Instance);
        var commands = platform.ReceiveAsync(router, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        return (commands, platform.Inbox);
    }

    private async Task<IncomingCommand> FirstAsync(SlackOptions options, SlackDelivery delivery)
    {
        var (commands, inbox) = Receive(options);
        inbox.Put(delivery);
        Assert.True(await commands.MoveNextAsync());
        var first = commands.Current;
        await commands.DisposeAsync();
        return first;
    }

    private static async Task<T> UntilAsync<T>(Func<T?> find)
        where T : class
    {
        T? found;
        while ((found = find()) is null)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        return found;
    }
}
