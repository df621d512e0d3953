using DigestBot.Loopback.Discord;

namespace DigestBot.Loopback.Tests.Discord.Gateway;

public sealed class ShardTests : DiscordTest
{
    internal override DiscordLoopbackOptions Options(TimeProvider time) => new() { Time = time, Shards = 2, MaxConcurrency = 2 };

    [Fact]
    public async Task Too_few_shards_are_refused()
    {
        var socket = await ConnectAsync();

        await socket.IdentifyAsync(0);

        Assert.Equal(4011, await socket.UntilClosedAsync());
    }

    [Fact]
    public async Task The_guild_and_its_interactions_fall_to_one_shard()
    {
        var mine = (int)((ulong.Parse(Discord.GuildId) >> 22) % 2);
        var sockets = new List<GatewaySocket>();
        for (var shard = 0; shard < 2; shard++)
        {
            var socket = await ConnectAsync();
            await socket.IdentifyAsync(1, $",\"shard\":[{shard},2]");
            sockets.Add(socket);
            var ready = await socket.UntilAsync("READY");
            Assert.Equal(shard == mine ? 1 : 0, ready["d"]!["guilds"]!.AsArray().Count);
        }

        await sockets[mine].UntilAsync("GUILD_CREATE");
        Interact("""{"name":"news"}""");

        Assert.NotNull(await sockets[mine].UntilAsync("INTERACTION_CREATE"));
    }

    [Fact]
    public async Task Direct_conversations_fall_to_the_first_shard()
    {
        var socket = await ConnectAsync();
        await socket.IdentifyAsync(0, ",\"shard\":[0,2]");
        await socket.UntilAsync("READY");

        Interact("""{"name":"news","dm":true}""");

        var interaction = (await socket.UntilAsync("INTERACTION_CREATE"))["d"]!;
        Assert.Equal(1, (int)interaction["context"]!);
        Assert.NotNull(interaction["user"]);
        Assert.Null(interaction["member"]);
    }
}
