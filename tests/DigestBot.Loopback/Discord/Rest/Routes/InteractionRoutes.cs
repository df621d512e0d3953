using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.Interactions;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord.Rest.Routes;

/// <summary>First answers to interactions (Discord: Receiving and Responding, Create Interaction Response).</summary>
internal sealed class InteractionRoutes(InteractionBook interactions, InteractionAnswers answers)
{
    /// <summary>The routes.</summary>
    public IEnumerable<RestRoute> Routes =>
        [new("POST", "interactions/{interaction}/{token}/callback", Answer) { IsOpen = true }];

    private RestAnswer Answer(RestCall call) =>
        answers.Take(call["interaction"], call["token"], call.Body, call.Request.Files)
        ?? (call.Request.Asks("with_response") ? RestAnswer.Of(Describe(interactions.Find(call["interaction"])!)) : RestAnswer.Nothing);

    private static JsonObject Describe(Interaction interaction)
    {
        var type = interaction.Callback!.Value.Body.Number("type")!.Value;
        var told = new JsonObject { ["id"] = interaction.Id, ["type"] = (int)interaction.Type };
        var resource = new JsonObject { ["type"] = type };
        if (interaction.Original is { } message)
        {
            told["response_message_id"] = message.Id;
            told["response_message_loading"] = message.Flags.HasFlag(MessageFlags.Loading);
            told["response_message_ephemeral"] = message.IsEphemeral;
            told["channel_id"] = message.ChannelId;
            told["guild_id"] = interaction.Channel.GuildId;
            if (type is 4 or 7)
            {
                resource["message"] = message.Copy();
            }
        }

        return new JsonObject { ["interaction"] = told, ["resource"] = resource };
    }
}
