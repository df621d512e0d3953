using System.Text.Json.Nodes;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord.Gateway;

/// <summary>Tells a new session where it is (Discord: Gateway Events, Ready; Guild Create).</summary>
internal static class Welcome
{
    /// <summary>Tells READY, and the guild where the session asked for guilds.</summary>
    public static void Tell(GatewaySession session, GatewayHall hall)
    {
        var world = hall.World;
        var hasGuild = SessionBook.IsOfShard(world.GuildId, session.Shard, session.Shards);
        var ready = new JsonObject
        {
            ["v"] = 10,
            ["user"] = Self(world.Bot),
            ["guilds"] = hasGuild ? new JsonArray(new JsonObject { ["id"] = world.GuildId, ["unavailable"] = true }) : [],
            ["session_id"] = session.Id,
            ["session_type"] = "normal",
            ["resume_gateway_url"] = hall.Sessions.Root.TrimEnd('/') + session.ResumePath,
            ["shard"] = new JsonArray(session.Shard, session.Shards),
            ["application"] = new JsonObject { ["id"] = world.Application, ["flags"] = 0 },
            ["user_settings"] = new JsonObject(),
            ["relationships"] = new JsonArray(),
            ["private_channels"] = new JsonArray(),
            ["presences"] = new JsonArray(),
            ["_trace"] = new JsonArray(),
        };
        session.Tell("READY", ready);
        if (hasGuild && (session.Intents & Intents.Guilds) != 0)
        {
            session.Tell("GUILD_CREATE", GuildJson.WriteWhole(world));
        }
    }

    private static JsonObject Self(LoopbackUser bot)
    {
        var self = bot.ToJson();
        self["verified"] = true;
        self["mfa_enabled"] = true;
        self["email"] = null;
        return self;
    }
}
