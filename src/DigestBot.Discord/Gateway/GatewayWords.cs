using System.Text.Json.Nodes;
using DigestBot.Discord.Rest;

namespace DigestBot.Discord.Gateway;

/// <summary>Writes what the bot says over the gateway (https://discord.com/developers/docs/events/gateway-events#send-events).</summary>
internal static class GatewayWords
{
    /// <summary>Asks for a new session without any intent: commands come to all bots.</summary>
    public static byte[] Identify(BotToken token, int shard, int shards) => Written(GatewayOp.Identify, new JsonObject
    {
        ["token"] = token.Reveal(),
        ["intents"] = 0,
        ["properties"] = new JsonObject { ["os"] = "linux", ["browser"] = "digestbot", ["device"] = "digestbot" },
        ["shard"] = new JsonArray(shard, shards),
    });

    public static byte[] Resume(BotToken token, string session, long? sequence) => Written(GatewayOp.Resume, new JsonObject
    {
        ["token"] = token.Reveal(),
        ["session_id"] = session,
        ["seq"] = sequence ?? 0,
    });

    public static byte[] Heartbeat(long? sequence) => Written(GatewayOp.Heartbeat, sequence);

    private static byte[] Written(int op, JsonNode? data) => System.Text.Encoding.UTF8.GetBytes(new JsonObject { ["op"] = op, ["d"] = data }.ToJsonString());
}
