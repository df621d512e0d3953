using System.Text.Json;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.Gateway;
using DigestBot.Loopback.Discord.Rest;

namespace DigestBot.Loopback.Discord.Control;

/// <summary>What a script can do to the newest connection of the gateway, and to those to come.</summary>
internal sealed class GatewayControl(GatewayHall hall)
{
    /// <summary>Does what the script's "action" says.</summary>
    public RestAnswer Do(JsonNode? script) => script.Text("action") switch
    {
        "close" => WithNewest(conversation => conversation.Close(CodeOf(script))),
        "op" => WithNewest(conversation => conversation.SendOp((int)Math.Clamp(script.Number("op") ?? 0, 0, 255), script.At("d"))),
        "drop" => WithNewest(conversation => conversation.Break()),
        "invalidate" => Invalidate(),
        "set" => Set(script.At("opts") ?? script),
        _ => DiscordControl.Problem(400, "The action is close, op, drop, invalidate or set."),
    };

    private RestAnswer WithNewest(Action<GatewayConversation> act)
    {
        if (hall.Live.LastOrDefault() is not { } newest)
        {
            return DiscordControl.Problem(409, "Nobody is connected.");
        }

        act(newest);
        return DiscordControl.Done;
    }

    // Codes that may not be sent break the connection in another way than was meant.
    private static int CodeOf(JsonNode? script) => script.Number("code") is { } code and (1000 or 1001 or (>= 3000 and <= 4999)) ? (int)code : CloseCode.UnknownError;

    private RestAnswer Invalidate()
    {
        if (hall.Sessions.Newest is not { } session)
        {
            return DiscordControl.Problem(409, "There is no session.");
        }

        hall.Sessions.End(session);
        return DiscordControl.Done;
    }

    private RestAnswer Set(JsonNode? options)
    {
        if (options.At("muteAcks") is { } mute)
        {
            hall.Script.MutesAcks = mute.GetValueKind() == JsonValueKind.True;
        }

        if (options.At("noHello") is { } noHello)
        {
            hall.Script.SkipsHello = noHello.GetValueKind() == JsonValueKind.True;
        }

        if (options.At("identifyReply") is not null)
        {
            var reply = options.Id("identifyReply");
            if (reply is not ("ready" or "invalid" or "silent") && !(int.TryParse(reply, out var code) && code is >= 3000 and <= 4999))
            {
                return DiscordControl.Problem(400, "identifyReply is \"ready\", \"invalid\", \"silent\" or a close code.");
            }

            hall.Script.IdentifyReply = reply;
        }

        return DiscordControl.Done;
    }
}
