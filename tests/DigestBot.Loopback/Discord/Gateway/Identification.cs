using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Discord.Gateway;

/// <summary>Judges an Identify (Discord: Gateway Events, Identify).</summary>
internal static class Identification
{
    /// <summary>The session that begins; null where the connection was closed, refused or left waiting.</summary>
    public static GatewaySession? Take(GatewayHall hall, GatewayConversation conversation, JsonNode? data)
    {
        GatewayHall.Keep(hall.Identifies, new JsonObject
        {
            ["at"] = hall.World.Time.GetUtcNow().ToUnixTimeMilliseconds(),
            ["conn"] = conversation.Record.Number,
            ["intents"] = data.At("intents")?.DeepClone(),
            ["shard"] = data.At("shard")?.DeepClone(),
            ["properties"] = data.At("properties")?.DeepClone(),
        });
        if (CodeAgainst(hall, data) is { } code)
        {
            hall.World.Violations.Add("identify_refused", ("conn", conversation.Record.Number), ("code", code));
            conversation.Close(code);
            return null;
        }

        var (shard, shards) = ShardOf(data)!.Value;
        return MayBegin(hall, conversation, shard) ? hall.Sessions.Begin(data.Number("intents")!.Value, shard, shards) : null;
    }

    private static bool MayBegin(GatewayHall hall, GatewayConversation conversation, int shard)
    {
        if (!hall.Starts.TryTake())
        {
            // Discord takes the token back from whom this happens to.
            hall.World.Violations.Add("session_starts_exceeded", ("conn", conversation.Record.Number));
            hall.World.IsTokenRevoked = true;
            conversation.Close(CloseCode.AuthenticationFailed);
            return false;
        }

        if (!hall.Starts.TryPace(shard))
        {
            hall.World.Violations.Add("identify_too_fast", ("conn", conversation.Record.Number));
            conversation.SendOp(Op.InvalidSession, false);
            return false;
        }

        return Scripted(hall.Script, conversation);
    }

    private static bool Scripted(GatewayScript script, GatewayConversation conversation)
    {
        switch (script.IdentifyReply)
        {
            case "silent":
                return false;
            case "invalid":
                conversation.SendOp(Op.InvalidSession, false);
                return false;
            case var reply when int.TryParse(reply, NumberStyles.None, CultureInfo.InvariantCulture, out var code):
                conversation.Close(code);
                return false;
            default:
                return true;
        }
    }

    private static int? CodeAgainst(GatewayHall hall, JsonNode? data)
    {
        var options = hall.World.Options;
        if (data is not JsonObject || data.At("properties") is not JsonObject)
        {
            return CloseCode.DecodeError;
        }

        return data.Text("token") != options.Token || hall.World.IsTokenRevoked ? CloseCode.AuthenticationFailed
            : data.Number("intents") is not { } intents || intents < 0 || (intents & ~Intents.Known) != 0 ? CloseCode.InvalidIntents
            : (intents & Intents.Privileged & ~options.PrivilegedIntents) != 0 ? CloseCode.DisallowedIntents
            : ShardOf(data) is not var (_, shards) ? CloseCode.InvalidShard
            : shards < options.Shards ? CloseCode.ShardingRequired
            : null;
    }

    private static (int Shard, int Shards)? ShardOf(JsonNode? data)
    {
        if (data.At("shard") is not { } given || given.GetValueKind() == JsonValueKind.Null)
        {
            return (0, 1);
        }

        return given is JsonArray { Count: 2 } pair && pair[0].AsNumber() is { } shard and >= 0 && pair[1].AsNumber() is { } shards and <= 10_000 && shard < shards
            ? ((int)shard, (int)shards)
            : null;
    }
}
