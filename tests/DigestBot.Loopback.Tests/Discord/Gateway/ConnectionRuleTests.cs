namespace DigestBot.Loopback.Tests.Discord.Gateway;

public sealed class ConnectionRuleTests : DiscordTest
{
    [Theory]
    [InlineData("""{"op":99}""", 4001)]
    [InlineData("""{"op":0}""", 4001)]
    [InlineData("not json", 4002)]
    [InlineData("""{"d":1}""", 4002)]
    [InlineData("""{"op":"1"}""", 4002)]
    [InlineData("[]", 4002)]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    [InlineData("""{"op":8,"d":{}}""", 4003)]
    public async Task A_frame_that_breaks_a_rule_ends_the_connection(string frame, int code)
    {
        var socket = await ConnectAsync();

        await socket.SendAsync(frame);

        Assert.Equal(code, await socket.UntilClosedAsync());
    }

    [Theory]
    [InlineData(4096, null)]
    [InlineData(4097, 4002)]
    [InlineData(70_000, 4002)]
    public async Task A_frame_ends_at_4096_bytes(int length, int? code)
    {
        var socket = await ConnectAsync();
        var head = """{"op":1,"d":null,"x":" """.TrimEnd();

        await socket.SendAsync(head + new string('x', length - head.Length - 2) + "\"}");

        Assert.Equal(code, code is null ? (int)(await socket.NextAsync())!["op"]! == 11 ? null : 0 : await socket.UntilClosedAsync());
    }

    [Fact]
    public async Task The_121st_frame_within_a_minute_ends_the_connection()
    {
        var socket = await ConnectAsync();

        for (var i = 0; i < 121; i++)
        {
            await socket.SendAsync("""{"op":1,"d":null}""");
        }

        Assert.Equal(4008, await socket.UntilClosedAsync());
        Assert.Equal(["gateway_rate"], Violations());
    }

    [Fact]
    public async Task A_heartbeat_is_acknowledged()
    {
        var socket = await ConnectAsync();

        await socket.SendAsync("""{"op":1,"d":null}""");

        Assert.Equal(11, (int)(await socket.NextAsync())!["op"]!);
    }

    [Fact]
    public async Task A_heartbeat_ahead_of_what_was_told_is_a_violation()
    {
        var (socket, _) = await LogInAsync();

        await socket.SendAsync("""{"op":1,"d":9}""");
        await socket.NextAsync();

        Assert.Equal(["heartbeat_sequence"], Violations());
    }

    [Fact]
    public async Task A_heartbeat_before_a_session_may_have_any_number()
    {
        var socket = await ConnectAsync();

        await socket.SendAsync("""{"op":1,"d":9}""");

        Assert.Equal(11, (int)(await socket.NextAsync())!["op"]!);
        Assert.Empty(Violations());
    }

    [Fact]
    public async Task A_client_whose_heart_stops_loses_its_session()
    {
        var (socket, ready) = await LogInAsync();

        Time.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal(4009, await socket.UntilClosedAsync());
        Assert.Equal(["heartbeat_missed"], Violations());
        var again = await ConnectAsync();
        await again.ResumeAsync((string)ready["session_id"]!, 1);
        Assert.Equal(9, (int)(await again.NextAsync())!["op"]!);
    }

    [Fact]
    public async Task A_client_that_beats_stays()
    {
        var (socket, _) = await LogInAsync();

        for (var i = 0; i < 4; i++)
        {
            Time.Advance(TimeSpan.FromSeconds(41));
            await socket.SendAsync("""{"op":1,"d":1}""");
            Assert.Equal(11, (int)(await socket.NextAsync())!["op"]!);
        }

        Assert.Empty(Violations());
    }

    [Fact]
    public async Task Scripts_see_what_a_connection_did()
    {
        var socket = await ConnectAsync("gateway/?v=10&encoding=json");
        Time.Advance(TimeSpan.FromSeconds(7));
        await socket.SendAsync("""{"op":1,"d":null}""");
        await socket.NextAsync();
        await socket.CloseAsync(4000);

        var connection = Discord.Control("GET", "state", null)["conns"]![0]!;

        Assert.Equal(("/gateway/", 7000.0, 4000, false), ((string?)connection["path"], (double)connection["firstBeat"]!, (int)connection["closed"]!["code"]!, (bool)connection["closedByServer"]!));
        Assert.Equal("[1]", connection["got"]!.ToJsonString());
    }
}
