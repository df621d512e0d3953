using System.Text.Json.Nodes;
using DigestBot.Loopback.Discord;

namespace DigestBot.Loopback.Tests.Discord.Gateway;

public sealed class IdentifyTests : DiscordTest
{
    internal override DiscordLoopbackOptions Options(TimeProvider time) => new() { Time = time, SessionStarts = 3 };

    [Fact]
    public async Task A_connection_is_greeted_with_the_pace_of_its_heart()
    {
        var socket = await OpenAsync();

        var hello = await socket.NextAsync();

        Assert.Equal((10, 41_250), ((int)hello!["op"]!, (int)hello["d"]!["heartbeat_interval"]!));
    }

    [Fact]
    public async Task Who_identifies_is_told_all_it_needs_to_go_on()
    {
        var (_, ready) = await LogInAsync();

        Assert.Equal(Discord.ApplicationId, (string?)ready["application"]!["id"]);
        Assert.NotEmpty((string)ready["session_id"]!);
        Assert.Contains("/gateway/resume/", (string?)ready["resume_gateway_url"], StringComparison.Ordinal);
        Assert.True((bool)ready["guilds"]![0]!["unavailable"]!);
    }

    [Fact]
    public async Task The_guild_comes_only_to_who_asks_for_guilds()
    {
        var (socket, _) = await LogInAsync(intents: 1);

        var guild = (await socket.UntilAsync("GUILD_CREATE"))["d"]!;

        Assert.Equal(Discord.GuildId, (string?)guild["id"]);
        Assert.Contains((JsonArray)guild["channels"]!, channel => (string?)channel!["id"] == Channel);
    }

    [Fact]
    public async Task Without_guilds_nothing_follows_READY_but_interactions()
    {
        var (socket, _) = await LogInAsync();

        Interact("""{"name":"news"}""");

        Assert.Equal("INTERACTION_CREATE", (string?)(await socket.NextAsync())!["t"]);
    }

    [Theory]
    [InlineData("""{"token":"wrong","intents":0,"properties":{}}""", 4004)]
    [InlineData("""{"token":"Bot loopback-token","intents":0,"properties":{}}""", 4004)]
    [InlineData("""{"token":"loopback-token","properties":{}}""", 4013)]
    [InlineData("""{"token":"loopback-token","intents":-1,"properties":{}}""", 4013)]
    [InlineData("""{"token":"loopback-token","intents":8388608,"properties":{}}""", 4013)]
    [InlineData("""{"token":"loopback-token","intents":2,"properties":{}}""", 4014)]
    [InlineData("""{"token":"loopback-token","intents":32768,"properties":{}}""", 4014)]
    [InlineData("""{"token":"loopback-token","intents":0,"properties":{},"shard":[1,1]}""", 4010)]
    [InlineData("""{"token":"loopback-token","intents":0,"properties":{},"shard":"0"}""", 4010)]
    [InlineData("""{"token":"loopback-token","intents":0}""", 4002)]
    [InlineData("null", 4002)]
    public async Task An_Identify_that_is_wrong_ends_the_connection(string data, int code)
    {
        var socket = await ConnectAsync();

        await socket.SendAsync($$"""{"op":2,"d":{{data}}}""");

        Assert.Equal(code, await socket.UntilClosedAsync());
    }

    [Theory]
    [InlineData("gateway/?v=6&encoding=json")]
    [InlineData("gateway/?encoding=json")]
    [InlineData("gateway/?v=10&encoding=etf")]
    [InlineData("gateway/?v=10&encoding=json&compress=zstd-stream")]
    public async Task An_address_that_asks_for_something_else_is_closed(string path)
    {
        var socket = await OpenAsync(path);

        Assert.Equal(4012, await socket.UntilClosedAsync());
    }

    [Fact]
    public async Task Who_identifies_twice_is_closed()
    {
        var (socket, _) = await LogInAsync();

        await socket.IdentifyAsync(0);

        Assert.Equal(4005, await socket.UntilClosedAsync());
    }

    [Fact]
    public async Task Two_sessions_do_not_begin_within_five_seconds()
    {
        await LogInAsync();
        var second = await ConnectAsync();

        await second.IdentifyAsync(0);
        var refused = await second.NextAsync();
        Time.Advance(TimeSpan.FromSeconds(5));
        await second.IdentifyAsync(0);

        Assert.Equal((9, false), ((int)refused!["op"]!, (bool)refused["d"]!));
        Assert.NotNull(await second.UntilAsync("READY"));
        Assert.Equal(["identify_too_fast"], Violations());
    }

    [Fact]
    public async Task The_days_sessions_are_counted_down()
    {
        await LogInAsync();

        var limit = (await Rest.SendAsync("GET", "gateway/bot")).Body!["session_start_limit"]!;

        Assert.Equal((3, 2), ((int)limit["total"]!, (int)limit["remaining"]!));
        Assert.InRange((long)limit["reset_after"]!, 1, 86_400_000);
    }

    [Fact]
    public async Task Whoever_begins_too_many_sessions_loses_the_token()
    {
        for (var i = 0; i < 3; i++)
        {
            await LogInAsync();
        }

        Time.Advance(TimeSpan.FromSeconds(5));
        var socket = await ConnectAsync();
        await socket.IdentifyAsync(0);

        Assert.Equal(4004, await socket.UntilClosedAsync());
        Assert.Equal(401, (await Rest.SendAsync("GET", "users/@me")).Status);
    }

    [Fact]
    public async Task Each_Identify_is_shown_to_scripts()
    {
        await LogInAsync(intents: 1);

        var identify = Discord.Control("GET", "state", null)["identifies"]![0]!;

        Assert.Equal((0, 1, "test"), ((int)identify["conn"]!, (int)identify["intents"]!, (string?)identify["properties"]!["browser"]));
    }
}
