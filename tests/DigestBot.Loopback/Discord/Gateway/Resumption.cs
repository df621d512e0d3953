using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Discord.Gateway;

/// <summary>Takes a Resume: tells what was missed, then RESUMED (Discord: Gateway, Resuming).</summary>
internal static class Resumption
{
    /// <summary>Goes on with a session, or says that it cannot be.</summary>
    public static void Take(GatewayHall hall, GatewayConversation conversation, JsonNode? data)
    {
        var session = hall.Sessions.Find(data.Text("session_id"));
        var isAllowed = data.Text("token") == hall.World.Options.Token && !hall.World.IsTokenRevoked;
        var sequence = data.Number("seq") ?? 0;
        var missed = isAllowed && sequence >= 0 ? session?.Since(sequence) : null;
        GatewayHall.Keep(hall.Resumes, new JsonObject
        {
            ["at"] = hall.World.Time.GetUtcNow().ToUnixTimeMilliseconds(),
            ["conn"] = conversation.Record.Number,
            ["path"] = conversation.Record.Path,
            ["seq"] = sequence,
            ["session"] = data.Text("session_id"),
            ["known"] = session is not null,
            ["replayed"] = missed?.Count ?? 0,
        });
        if (!isAllowed)
        {
            conversation.Close(CloseCode.AuthenticationFailed);
        }
        else if (session is not null && (sequence > session.Sequence || sequence < 0))
        {
            hall.Sessions.End(session);
            conversation.Close(CloseCode.InvalidSequence);
        }
        else if (session is null || missed is null)
        {
            conversation.SendOp(Op.InvalidSession, false);
        }
        else
        {
            GoOn(hall, conversation, session, missed);
        }
    }

    private static void GoOn(GatewayHall hall, GatewayConversation conversation, GatewaySession session, IReadOnlyList<string> missed)
    {
        if (!conversation.Record.Path.StartsWith(session.ResumePath, StringComparison.Ordinal))
        {
            hall.World.Violations.Add("resumed_elsewhere", ("conn", conversation.Record.Number), ("path", conversation.Record.Path));
        }

        conversation.Adopt(session);
        foreach (var frame in missed)
        {
            conversation.SendFrame(frame);
        }

        session.Tell("RESUMED", new JsonObject { ["_trace"] = new JsonArray() });
    }
}
