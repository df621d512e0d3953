using System.Net.WebSockets;
using System.Text.Json.Nodes;
using CsCheck;
using DigestBot.Slack.Payloads;
using DigestBot.Slack.SocketMode;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Slack.Tests.SocketMode;

public sealed class SocketConnectionTests : IDisposable
{
    private const string Form = """{"command":"whosaid","action":"","channel":"C1"}""";

    private readonly SocketPair pair = new();
    private readonly FakeTimeProvider time = new();
    private readonly SlackInbox inbox = new(NullLogger<SlackInbox>.Instance);
    private readonly CancellationTokenSource replaced = new();
    private readonly List<SocketEvent> events = [];
    private readonly SocketConnection connection;

    public SocketConnectionTests() => connection = new SocketConnection(7, pair.Client, inbox, time);

    [Fact]
    public async Task An_envelope_is_acknowledged_where_it_came_before_anything_is_done_about_it()
    {
        var running = RunAsync();

        await pair.SayAsync("""{"type":"slash_commands","envelope_id":"e1","payload":{"command":"/whosaid"},"accepts_response_payload":true}""");

        Assert.Equal("""{"envelope_id":"e1"}""", await pair.HearAsync());
        await EndAsync(running);
        Assert.True(inbox.Deliveries.TryRead(out var delivery));
        Assert.Equal("slash_commands", delivery.Type);
    }

    [Fact]
    public async Task What_is_of_no_known_type_is_acknowledged_too()
    {
        var running = RunAsync();

        await pair.SayAsync("""{"type":"brand_new","envelope_id":"e2","payload":null}""");

        Assert.Equal("""{"envelope_id":"e2"}""", await pair.HearAsync());
        await EndAsync(running);
    }

    [Fact]
    public async Task Nobody_waits_for_the_work_however_much_there_is()
    {
        var running = RunAsync();

        for (var i = 0; i < 500; i++)
        {
            await pair.SayAsync($$$"""{"type":"events_api","envelope_id":"e{{{i}}}","payload":{}}""");
            Assert.Equal($$"""{"envelope_id":"e{{i}}"}""", await pair.HearAsync());
        }

        await EndAsync(running);
    }

    [Fact]
    public async Task Without_room_an_envelope_is_not_acknowledged_so_that_Slack_brings_it_again()
    {
        while (inbox.HasRoom)
        {
            inbox.Put(new SlackDelivery("events_api", "", default));
        }

        var running = RunAsync();
        await pair.SayAsync("""{"type":"events_api","envelope_id":"late","payload":{}}""");
        await pair.SayAsync(Asking("e1"));

        Assert.StartsWith("""{"envelope_id":"e1",""", await pair.HearAsync(), StringComparison.Ordinal);
        await EndAsync(running);
    }

    [Fact]
    public async Task Choices_of_a_menu_are_the_acknowledgement_and_others_do_not_wait_for_them()
    {
        var suggesting = new TaskCompletionSource<OptionList>();
        inbox.SuggestAsync = (_, _) => suggesting.Task;
        var running = RunAsync();

        await pair.SayAsync(Asking("e1"));
        await pair.SayAsync("""{"type":"events_api","envelope_id":"e2","payload":{}}""");

        Assert.Equal("""{"envelope_id":"e2"}""", await pair.HearAsync());
        suggesting.SetResult(new OptionList([new SelectOption(new TextObject.Plain("Mara Lind"), "Mara Lind")]));
        Assert.Equal("""{"envelope_id":"e1","payload":{"options":[{"text":{"type":"plain_text","emoji":false,"text":"Mara Lind"},"value":"Mara Lind"}]}}""", await pair.HearAsync());
        await EndAsync(running);
    }

    [Fact]
    public async Task Choices_that_take_too_long_are_none()
    {
        inbox.SuggestAsync = async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return new OptionList([]);
        };
        var running = RunAsync();
        await pair.SayAsync(Asking("e1"));
        var hearing = pair.HearAsync();

        await AdvanceUntilAsync(hearing);

        Assert.Equal("""{"envelope_id":"e1","payload":{"options":[]}}""", await hearing);
        await EndAsync(running);
    }

    [Fact]
    public async Task A_connection_that_was_replaced_acknowledges_what_was_on_its_way_and_then_closes()
    {
        var running = RunAsync();
        await replaced.CancelAsync();

        await pair.SayAsync("""{"type":"slash_commands","envelope_id":"last","payload":{}}""");

        Assert.Equal("""{"envelope_id":"last"}""", await pair.HearAsync());
        var closing = pair.HearAsync();
        await AdvanceUntilAsync(closing);
        Assert.Null(await closing);
        await pair.Server.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
        await running;
    }

    [Fact]
    public async Task Greetings_and_goodbyes_are_told()
    {
        var running = RunAsync();

        await pair.SayAsync("""{"type":"hello","num_connections":1,"connection_info":{"app_id":"A1"}}""");
        await pair.SayAsync("""{"type":"disconnect","reason":"refresh_requested","debug_info":{}}""");

        await EndAsync(running);
        Assert.Equal([new SocketEvent.Ready(7), new SocketEvent.Disconnect(7, "refresh_requested")], events);
    }

    [Fact]
    public void No_bytes_whatever_make_reading_throw() =>
        Gen.OneOf(Gen.Byte.Array[0, 200], Gen.String.Select(text => System.Text.Encoding.UTF8.GetBytes($$"""{"type":"hello","envelope_id":{{text}}}"""))).Sample(bytes => _ = SocketMessage.Read(bytes));

    public void Dispose()
    {
        connection.Dispose();
        pair.Dispose();
        replaced.Dispose();
    }

    private static string Asking(string envelope) => new JsonObject
    {
        ["type"] = "interactive",
        ["envelope_id"] = envelope,
        ["payload"] = new JsonObject { ["type"] = "block_suggestion", ["action_id"] = "Speaker", ["value"] = "li", ["view"] = new JsonObject { ["private_metadata"] = Form } },
    }.ToJsonString();

    private Task RunAsync() => connection.RunAsync(
        happened =>
        {
            events.Add(happened);
            return ValueTask.CompletedTask;
        },
        replaced.Token,
        TestContext.Current.CancellationToken);

    private async Task EndAsync(Task running)
    {
        await pair.Server.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
        await running;
    }

    private async Task AdvanceUntilAsync(Task done)
    {
        while (!done.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(200));
            await Task.Yield();
        }
    }
}
