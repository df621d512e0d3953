using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.Rest;
using DigestBot.Loopback.Discord.Validation;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord.Interactions;

/// <summary>Takes first answers to interactions: once each, within 3 s, of a kind that fits.</summary>
internal sealed class InteractionAnswers(DiscordWorld world, InteractionBook interactions, MessageBook messages, BodyReview review)
{
    private const MessageFlags Allowed = MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral | MessageFlags.SuppressNotifications | MessageFlags.ComponentsV2;

    /// <summary>Takes an answer; null when all is well.</summary>
    public RestAnswer? Take(string id, string token, JsonObject body, IReadOnlyList<UploadedFile> files)
    {
        var now = world.Time.GetUtcNow();
        if (interactions.Find(id) is not { } interaction || interaction.Token != token || interaction.SentAt is null)
        {
            world.Violations.Add("unknown_interaction", ("id", id));
            return RestErrors.UnknownInteraction;
        }

        if (interaction.Callback is not null)
        {
            world.Violations.Add("answered_twice", ("id", id));
            return RestErrors.AlreadyAcknowledged;
        }

        if (now - interaction.SentAt > Interaction.AnswerTime)
        {
            world.Violations.Add("answered_late", ("id", id), ("ms", (now - interaction.SentAt.Value).TotalMilliseconds));
            return RestErrors.UnknownInteraction;
        }

        if (Refusal(interaction, body, files) is { } refusal)
        {
            return refusal;
        }

        Perform(interaction, body, files);
        interaction.Answer((JsonObject)body.DeepClone(), now);
        return null;
    }

    private RestAnswer? Refusal(Interaction interaction, JsonObject body, IReadOnlyList<UploadedFile> files)
    {
        var errors = new FormErrors();
        if (body["type"] is null)
        {
            errors.AddRequired("type");
        }
        else if (body.Number("type") is not { } type || !CallbackCheck.Fits((CallbackType)type, interaction))
        {
            errors.Add("type", "BASE_TYPE_CHOICES", $"The answer does not fit to an interaction of type {(int)interaction.Type}.");
        }

        if (!errors.IsEmpty)
        {
            return review.Refuse("callback", errors);
        }

        var data = body["data"];
        switch ((CallbackType)body.Number("type")!)
        {
            case CallbackType.Message:
                return review.Message("callback", data as JsonObject ?? [], MessageShapes.Webhook, MessageFlags.None, "data", files.Count > 0);
            case CallbackType.Update:
                return review.Edit("callback", data as JsonObject ?? [], MessageShapes.Webhook, interaction.Source, "data", files.Count > 0);
            case CallbackType.Suggestions:
                return review.Shape("callback", CallbackCheck.OfSuggestions(data, interaction));
            case CallbackType.Modal:
                return review.Shape("callback", CallbackCheck.OfModal(data));
            case CallbackType.Deferred when (MessageFlags)(data.Number("flags") ?? 0) is var flags && (flags & ~MessageFlags.Ephemeral) != MessageFlags.None:
                world.Violations.Add("deferral_flags", ("id", interaction.Id), ("flags", (long)flags));
                return null;
            default:
                return null;
        }
    }

    private void Perform(Interaction interaction, JsonObject body, IReadOnlyList<UploadedFile> files)
    {
        var data = body["data"] as JsonObject ?? [];
        var flags = (MessageFlags)(data.Number("flags") ?? 0) & Allowed;
        switch ((CallbackType)body.Number("type")!)
        {
            case CallbackType.Message:
                interaction.Original = Mark(interaction, messages.Post(interaction.Channel, world.Bot, data, flags, true, files));
                break;
            case CallbackType.Deferred:
                interaction.Original = Mark(interaction, messages.PostLoading(interaction.Channel, world.Bot, flags & MessageFlags.Ephemeral));
                break;
            case CallbackType.DeferredUpdate:
                interaction.Original = interaction.Source;
                break;
            case CallbackType.Update:
                interaction.Original = interaction.Source;
                messages.Edit(interaction.Source!, data, true, files);
                break;
        }
    }

    /// <summary>Writes on a message what it answers.</summary>
    public static StoredMessage Mark(Interaction interaction, StoredMessage message)
    {
        message.Json["type"] = interaction.Type == InteractionType.Command ? 20 : 19;
        message.Json["application_id"] = interaction.Payload["application_id"]!.DeepClone();
        message.Json["webhook_id"] = interaction.Payload["application_id"]!.DeepClone();
        message.Json["interaction_metadata"] = new JsonObject
        {
            ["id"] = interaction.Id,
            ["type"] = (int)interaction.Type,
            ["user"] = interaction.Person.ToJson(),
            ["name"] = interaction.Payload["data"].Text("name"),
            ["authorizing_integration_owners"] = interaction.Payload["authorizing_integration_owners"]!.DeepClone(),
        };
        // The older form of the same; discord.py finds the message of a button by it.
        if (interaction.Type == InteractionType.Command)
        {
            message.Json["interaction"] = new JsonObject
            {
                ["id"] = interaction.Id,
                ["type"] = (int)interaction.Type,
                ["name"] = interaction.Payload["data"].Text("name"),
                ["user"] = interaction.Person.ToJson(),
            };
        }

        if (interaction.Payload["data"].Text("target_id") is { } target)
        {
            message.Json["interaction_metadata"]!["target_message_id"] = target;
        }

        return message;
    }
}
