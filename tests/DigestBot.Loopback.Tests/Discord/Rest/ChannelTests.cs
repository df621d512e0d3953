using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Tests.Discord.Rest;

public sealed class ChannelTests : DiscordTest
{
    private const string Body = """{"content":"news","allowed_mentions":{"parse":[]}}""";

    [Theory]
    [InlineData("VIEW_CHANNEL", 50001)]
    [InlineData("SEND_MESSAGES", 50013)]
    public async Task A_message_needs_permission(string denied, int code)
    {
        Deny(denied);

        var reply = await Rest.SendAsync("POST", Messages, Body);

        Assert.Equal((403, code), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task An_embed_needs_a_permission_of_its_own()
    {
        Deny("EMBED_LINKS");

        var plain = await Rest.SendAsync("POST", Messages, Body);
        var rich = await Rest.SendAsync("POST", Messages, """{"embeds":[{"title":"Harbour"}],"allowed_mentions":{"parse":[]}}""");

        Assert.Equal((200, 50013), (plain.Status, rich.Code));
    }

    [Fact]
    public async Task A_permission_can_be_given_back()
    {
        Deny("SEND_MESSAGES");
        Discord.Control("POST", "permissions", Json("""{"deny":[]}"""));

        Assert.Equal(200, (await Rest.SendAsync("POST", Messages, Body)).Status);
    }

    [Fact]
    public async Task An_unknown_channel_is_told_so()
    {
        Assert.Equal(10003, (await Rest.SendAsync("POST", "channels/1/messages", Body)).Code);
    }

    [Fact]
    public async Task A_dead_channel_answers_with_its_error_until_it_lives_again()
    {
        Discord.Control("POST", "dead", new JsonObject { ["channel"] = Channel, ["status"] = 403, ["code"] = 50001, ["message"] = "Missing Access" });
        var dead = await Rest.SendAsync("POST", Messages, Body);

        Discord.Control("POST", "dead", new JsonObject { ["channel"] = Channel, ["off"] = true });
        var alive = await Rest.SendAsync("POST", Messages, Body);

        Assert.Equal((403, 50001, 200), (dead.Status, dead.Code, alive.Status));
    }

    [Theory]
    [InlineData(4, 50008)]
    [InlineData(15, 40058)]
    public async Task Only_channels_for_text_take_messages(int type, int code)
    {
        Assert.Equal(code, (await Rest.SendAsync("POST", $"channels/{Open(type)}/messages", Body)).Code);
    }

    [Fact]
    public async Task An_archived_thread_comes_back_by_posting()
    {
        var thread = Open(11);
        Discord.Control("POST", "thread", new JsonObject { ["channel"] = thread, ["archived"] = true });

        var posted = await Rest.SendAsync("POST", $"channels/{thread}/messages", Body);
        var shown = await Rest.SendAsync("GET", $"channels/{thread}");

        Assert.Equal(200, posted.Status);
        Assert.False((bool)shown.Body!["thread_metadata"]!["archived"]!);
    }

    [Fact]
    public async Task A_locked_thread_takes_nothing()
    {
        var thread = Open(11);
        Discord.Control("POST", "thread", new JsonObject { ["channel"] = thread, ["locked"] = true });

        Assert.Equal(160005, (await Rest.SendAsync("POST", $"channels/{thread}/messages", Body)).Code);
    }

    [Fact]
    public async Task The_guild_lists_its_channels()
    {
        var guild = await Rest.SendAsync("GET", $"guilds/{Discord.GuildId}");
        var channels = await Rest.SendAsync("GET", $"guilds/{Discord.GuildId}/channels");
        var other = await Rest.SendAsync("GET", "guilds/1");

        Assert.Equal((Discord.GuildId, 10004), ((string?)guild.Body!["id"], other.Code));
        Assert.Contains((JsonArray)channels.Body!, channel => (string?)channel!["id"] == Channel);
    }

    private void Deny(string permission) => Discord.Control("POST", "permissions", new JsonObject { ["deny"] = new JsonArray(permission) });

    private string Open(int type) => (string)Discord.Control("POST", "channel", new JsonObject { ["name"] = "other", ["type"] = type })["id"]!;
}
