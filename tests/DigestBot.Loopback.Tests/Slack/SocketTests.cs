using System.Net.WebSockets;
using System.Text.Json.Nodes;
using CsCheck;
using DigestBot.Loopback.Slack.Sockets;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Tests.Slack;

public sealed class SocketTests
{
    [Fact]
    public async Task The_first_message_says_hello_and_how_many_connections_there_are()
    {
        await using var slack = await TestSlack.StartAsync();
        using var first = await slack.ConnectAsync();
        var opened = await slack.CallAsync("apps.connections.open", [], "xapp-loopback");

        using var second = await TestSocket.ConnectAsync(new Uri((string)opened["url"]!));
        var hello = await second.ReadAsync();

        Assert.Equal("hello", (string?)hello!["type"]);
        Assert.Equal(2, (int?)hello["num_connections"]);
        Assert.Equal(SlackIds.App, (string?)hello["connection_info"]!["app_id"]);
    }

    [Fact]
    public async Task A_ticket_opens_one_connection_only()
    {
        await using var slack = await TestSlack.StartAsync();
        var address = new Uri((string)(await slack.CallAsync("apps.connections.open", [], "xapp-loopback"))["url"]!);
        using var first = await TestSocket.ConnectAsync(address);

        await Assert.ThrowsAsync<WebSocketException>(() => TestSocket.ConnectAsync(address));

        Assert.Equal(["reused_ticket"], slack.Violations);
    }

    [Fact]
    public async Task A_ticket_that_was_never_given_opens_nothing()
    {
        await using var slack = await TestSlack.StartAsync();
        var address = new Uri($"ws://127.0.0.1:{slack.Loopback.Root.Port}/link/?ticket=made-up");

        await Assert.ThrowsAsync<WebSocketException>(() => TestSocket.ConnectAsync(address));

        Assert.Equal(["unknown_ticket"], slack.Violations);
    }

    [Fact]
    public async Task The_eleventh_connection_is_told_that_there_are_too_many()
    {
        await using var slack = await TestSlack.StartAsync();
        var sockets = new List<TestSocket>();
        for (var count = 0; count < 10; count++)
        {
            sockets.Add(await slack.ConnectAsync());
        }

        var opened = await slack.CallAsync("apps.connections.open", [], "xapp-loopback");
        using var oneTooMany = await TestSocket.ConnectAsync(new Uri((string)opened["url"]!));

        var told = await oneTooMany.ReadAsync();
        Assert.Equal("disconnect", (string?)told!["type"]);
        Assert.Equal("too_many_websockets", (string?)told["reason"]);
        Assert.Null(await oneTooMany.ReadAsync());
        Assert.Equal(10, slack.Loopback.LiveConnections);
        sockets.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public async Task Envelopes_go_to_the_connections_by_turns()
    {
        await using var slack = await TestSlack.StartAsync();
        using var first = await slack.ConnectAsync();
        using var second = await slack.ConnectAsync();

        var connections = new[] { slack.Loopback.Run("/news", "help").Connection, slack.Loopback.Run("/news", "help").Connection };

        Assert.Equal([1, 2], connections.Order());
    }

    [Theory]
    [InlineData("warning", 10)]
    [InlineData("refresh_requested", 3)]
    public async Task A_connection_is_told_to_leave_a_while_before_it_is_closed(string reason, int seconds)
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();

        slack.Loopback.Disconnect(reason);
        var told = await socket.ReadAsync();
        slack.Time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
        var liveBefore = slack.Loopback.LiveConnections;
        slack.Time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(reason, (string?)told!["reason"]);
        Assert.Equal(1, liveBefore);
        Assert.Null(await socket.ReadAsync());
    }

    [Fact]
    public async Task Envelopes_go_to_connections_that_stay()
    {
        await using var slack = await TestSlack.StartAsync();
        using var leaving = await slack.ConnectAsync();
        using var staying = await slack.ConnectAsync();

        slack.Loopback.Disconnect("warning", index: 0);

        Assert.Equal([2, 2], new[] { slack.Loopback.Run("/news", "").Connection, slack.Loopback.Run("/news", "").Connection });
    }

    [Fact]
    public async Task The_only_connection_gets_envelopes_until_it_is_closed()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();
        slack.Loopback.Disconnect("warning");
        await socket.ReadAsync();

        slack.Loopback.Run("/news", "help");

        Assert.Equal("slash_commands", (string?)(await socket.ReadAsync())!["type"]);
    }

    [Fact]
    public async Task A_disabled_link_is_closed_at_once()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();

        slack.Loopback.Disconnect("link_disabled");

        Assert.Equal("link_disabled", (string?)(await socket.ReadAsync())!["reason"]);
        Assert.Null(await socket.ReadAsync());
    }

    [Fact]
    public async Task A_short_lived_connection_is_warned_and_refreshed()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync("&debug_reconnects=true");

        slack.Time.Advance(TimeSpan.FromSeconds(350));
        var warned = await socket.ReadAsync();
        slack.Time.Advance(TimeSpan.FromSeconds(10));
        var refreshed = await socket.ReadAsync();

        Assert.Equal("warning", (string?)warned!["reason"]);
        Assert.Equal("refresh_requested", (string?)refreshed!["reason"]);
    }

    [Fact]
    public async Task The_server_pings_and_counts_the_answers()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();
        var reading = socket.ReadAsync();

        slack.Time.Advance(TimeSpan.FromSeconds(10));
        await slack.UntilAsync(() => slack.Loopback.Parts.Connections.All[0].Pongs == 1);

        slack.Loopback.Drop();
        Assert.Null(await reading);
    }

    [Fact]
    public async Task A_connection_that_is_dropped_ends_without_a_word()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();

        slack.Loopback.Drop(index: 0);

        Assert.Null(await socket.ReadAsync());
        await slack.UntilAsync(() => slack.Loopback.LiveConnections == 0);
    }

    [Fact]
    public async Task A_client_may_close()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();

        await socket.CloseAsync();

        await slack.UntilAsync(() => slack.Loopback.LiveConnections == 0);
        Assert.NotNull(slack.Loopback.Parts.Connections.All[0].ClosedAt);
    }

    [Fact]
    public async Task A_large_envelope_arrives_whole()
    {
        await using var slack = await TestSlack.StartAsync();
        using var socket = await slack.ConnectAsync();
        var text = new string('q', 100_000);

        slack.Loopback.Tell(new JsonObject { ["type"] = "message", ["text"] = text });

        Assert.Equal(text, (string?)(await socket.ReadAsync())!["payload"]!["event"]!["text"]);
    }

    [Fact]
    public void Frames_from_outside_never_throw_but_for_an_end_within()
    {
        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            try
            {
                _ = new FrameStream(new MemoryStream(bytes)).ReadAsync(CancellationToken.None).GetAwaiter().GetResult();
            }
            catch (EndOfStreamException)
            {
                // The connection's loop takes it for the end that it is.
            }
        });
    }
}
