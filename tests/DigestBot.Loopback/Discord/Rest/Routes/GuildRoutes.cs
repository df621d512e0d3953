using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.Limits;
using DigestBot.Loopback.Discord.Validation;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord.Rest.Routes;

/// <summary>The guild, its channels, and conversations beside it (Discord: Guild; Channel; User, Create DM).</summary>
internal sealed class GuildRoutes(DiscordWorld world, BodyReview review)
{
    private static readonly Shape Recipient = new ObjectShape(("!recipient_id", Shape.Id));

    /// <summary>The routes.</summary>
    public IEnumerable<RestRoute> Routes =>
    [
        new("GET", "guilds/{guild}", call => InGuild(call, () => GuildJson.Write(world))) { Limit = RateLimit.Of(10, 10) },
        new("GET", "guilds/{guild}/channels", call => InGuild(call, Channels)) { Limit = RateLimit.Of(10, 10) },
        new("GET", "guilds/{guild}/members/{user}", Member) { Limit = RateLimit.Of(10, 10) },
        new("GET", "channels/{channel}", Channel) { Limit = RateLimit.Of(30, 30) },
        new("GET", "users/@me/guilds", _ => RestAnswer.Of(new JsonArray(Partial()))) { Limit = RateLimit.Of(5, 5) },
        new("POST", "users/@me/channels", OpenDirect) { Limit = RateLimit.Of(10, 10) },
    ];

    private RestAnswer InGuild(RestCall call, Func<JsonNode> answer) => call["guild"] == world.GuildId ? RestAnswer.Of(answer()) : RestErrors.UnknownGuild;

    private JsonArray Channels() =>
        [.. world.Channels.Where(channel => channel.GuildId is not null && channel.Type != ChannelType.Thread).Select(channel => channel.ToJson())];

    private RestAnswer Member(RestCall call) =>
        call["guild"] != world.GuildId ? RestErrors.UnknownGuild
        : world.FindUser(call["user"]) is { } user ? RestAnswer.Of(GuildJson.Member(user))
        : RestErrors.UnknownUser;

    private RestAnswer Channel(RestCall call)
    {
        var (channel, refusal) = ChannelAccess.Find(world, call["channel"], Permissions.None);
        return channel is null ? refusal! : RestAnswer.Of(channel.ToJson());
    }

    private JsonObject Partial() => new()
    {
        ["id"] = world.GuildId,
        ["name"] = world.GuildName,
        ["icon"] = null,
        ["owner"] = false,
        ["permissions"] = $"{(ulong)Permissions.Bot}",
        ["features"] = new JsonArray(),
    };

    private RestAnswer OpenDirect(RestCall call)
    {
        var check = new ShapeCheck();
        check.Check(Recipient, call.Body, "");
        if (review.Shape("dm", check) is { } refusal)
        {
            return refusal;
        }

        return world.FindUser(call.Body.Id("recipient_id")) is not { } person ? RestErrors.UnknownUser
            : person.IsBot ? RestAnswer.Error(403, 50007, "Cannot send messages to this user")
            : RestAnswer.Of(world.DirectWith(person).ToJson());
    }
}
