using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.Interactions;
using DigestBot.Loopback.Discord.Limits;
using DigestBot.Loopback.Discord.Validation;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord.Rest.Routes;

/// <summary>What comes after the first answer to an interaction (Discord: Receiving and Responding, Followup Messages).</summary>
internal sealed class WebhookRoutes(DiscordWorld world, InteractionBook interactions, MessageBook messages, BodyReview review)
{
    private const string One = "webhooks/{webhook}/{token}/messages/{message}";

    private readonly HashSet<string> refused = new(StringComparer.Ordinal);

    /// <summary>The routes.</summary>
    public IEnumerable<RestRoute> Routes =>
    [
        new("POST", "webhooks/{webhook}/{token}", Follow) { IsOpen = true, Limit = RateLimit.Of(5, 2) },
        new("GET", One, Show) { IsOpen = true, Limit = RateLimit.Of(5, 2) },
        new("PATCH", One, Edit) { IsOpen = true, Limit = RateLimit.Of(5, 2) },
        new("DELETE", One, Delete) { IsOpen = true, Limit = RateLimit.Of(5, 2) },
    ];

    private RestAnswer Follow(RestCall call)
    {
        var (interaction, refusal) = Open(call);
        if (interaction is null)
        {
            return refusal!;
        }

        // An answer that is still to come is completed by the first message that follows, and stays as visible as it was.
        if (interaction.Original is { } original && original.Flags.HasFlag(MessageFlags.Loading))
        {
            world.Violations.Add("followup_ends_deferral", ("id", interaction.Id));
            return Change(call, interaction, original);
        }

        if (review.Message("followup", call.Body, MessageShapes.Webhook, MessageFlags.None, "", call.Request.Files.Count > 0) is { } wrong)
        {
            return wrong;
        }

        var flags = (MessageFlags)(call.Body.Number("flags") ?? 0) & ~MessageFlags.Loading;
        var message = InteractionAnswers.Mark(interaction, messages.Post(interaction.Channel, world.Bot, call.Body, flags, true, call.Request.Files));
        message.Json["type"] = 0;
        interaction.Followups.Add(message);
        return RestAnswer.Of(message.Copy());
    }

    private RestAnswer Show(RestCall call) => WithMessage(call, (_, message) => RestAnswer.Of(message.Copy()));

    private RestAnswer Edit(RestCall call) => WithMessage(call, (interaction, message) => Change(call, interaction, message));

    private RestAnswer Delete(RestCall call) => WithMessage(call, (interaction, message) =>
    {
        messages.Delete(message);
        interaction.Followups.Remove(message);
        interaction.Original = interaction.Original == message ? null : interaction.Original;
        return RestAnswer.Nothing;
    });

    private RestAnswer Change(RestCall call, Interaction interaction, StoredMessage message)
    {
        if (review.Edit("webhook", call.Body, MessageShapes.Webhook, message, "", call.Request.Files.Count > 0) is { } wrong)
        {
            return wrong;
        }

        messages.Edit(message, call.Body, true, call.Request.Files);
        interaction.Edited(call.Body, world.Time.GetUtcNow());
        return RestAnswer.Of(message.Copy());
    }

    private RestAnswer WithMessage(RestCall call, Func<Interaction, StoredMessage, RestAnswer> use)
    {
        var (interaction, refusal) = Open(call);
        if (interaction is null)
        {
            return refusal!;
        }

        var id = call["message"];
        var message = id == "@original" || id == interaction.Original?.Id ? interaction.Original : interaction.Followups.Find(one => one.Id == id);
        return message is null || world.FindChannel(message.ChannelId)?.Messages.Contains(message) != true ? RestErrors.UnknownMessage : use(interaction, message);
    }

    private (Interaction? Interaction, RestAnswer? Refusal) Open(RestCall call)
    {
        var interaction = interactions.FindByToken(call["token"]);
        if (interaction?.Callback is null || interaction.Type == InteractionType.Autocomplete || call["webhook"] != world.Application)
        {
            return (null, Refuse(call, RestErrors.UnknownWebhook));
        }

        return world.Time.GetUtcNow() - interaction.SentAt > Interaction.TokenTime ? (null, Refuse(call, RestErrors.InvalidWebhookToken)) : (interaction, null);
    }

    private RestAnswer Refuse(RestCall call, RestAnswer refusal)
    {
        if (!refused.Add(call["token"]))
        {
            world.Violations.Add("dead_token_used_again", ("path", call.Request.Path));
        }

        return refusal;
    }
}
