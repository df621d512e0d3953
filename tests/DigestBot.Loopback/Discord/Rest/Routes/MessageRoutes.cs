using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.Limits;
using DigestBot.Loopback.Discord.Validation;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord.Rest.Routes;

/// <summary>The messages of channels (Discord: Message).</summary>
internal sealed class MessageRoutes(DiscordWorld world, MessageBook messages, NonceBook nonces, BodyReview review)
{
    private const string All = "channels/{channel}/messages";
    private const string One = "channels/{channel}/messages/{message}";
    private const MessageFlags Allowed =
        MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.VoiceMessage | MessageFlags.ComponentsV2;

    /// <summary>The routes.</summary>
    public IEnumerable<RestRoute> Routes =>
    [
        new("POST", All, Post) { Limit = RateLimit.Of(5, 5) },
        new("GET", All, List) { Limit = RateLimit.Of(5, 5) },
        new("GET", One, Show) { Limit = RateLimit.Of(30, 30) },
        new("PATCH", One, Edit) { Limit = RateLimit.Of(5, 5) },
        new("DELETE", One, Delete) { Limit = RateLimit.Of(5, 1) },
    ];

    private RestAnswer Post(RestCall call)
    {
        var (channel, refusal) = ChannelAccess.Find(world, call["channel"], Permissions.None);
        if (channel is null || (refusal = ChannelAccess.Post(channel, call)) is not null)
        {
            return refusal!;
        }

        var body = call.Body;
        if (review.Message("create", body, MessageShapes.Create, MessageFlags.None, "", call.Request.Files.Count > 0) is { } wrong)
        {
            return wrong;
        }

        if (nonces.TryFind(body) is { } earlier)
        {
            return RestAnswer.Of(earlier.Copy());
        }

        var flags = (MessageFlags)(body.Number("flags") ?? 0) & Allowed;
        var message = messages.Post(channel, world.Bot, body, flags, false, call.Request.Files);
        nonces.Keep(body, message);
        return RestAnswer.Of(message.Copy());
    }

    private RestAnswer List(RestCall call)
    {
        var (channel, refusal) = ChannelAccess.Find(world, call["channel"], Permissions.ReadMessageHistory);
        if (channel is null)
        {
            return refusal!;
        }

        var before = Snowflakes.TryParse(call.Request.Parameters.GetValueOrDefault("before")) ?? ulong.MaxValue;
        var after = Snowflakes.TryParse(call.Request.Parameters.GetValueOrDefault("after")) ?? 0;
        var found = channel.Messages.Where(message => !message.IsEphemeral && Snowflakes.TryParse(message.Id) is { } id && id > after && id < before);
        return RestAnswer.Of(new JsonArray([.. found.Reverse().Take(call.Parameter("limit", 50, 1, 100)).Select(message => message.Copy())]));
    }

    private RestAnswer Show(RestCall call) => WithMessage(call, Permissions.ReadMessageHistory, (_, message) => RestAnswer.Of(message.Copy()));

    private RestAnswer Edit(RestCall call) => WithMessage(call, Permissions.None, (channel, message) =>
    {
        if (message.Json["author"].Text("id") != world.Bot.Id)
        {
            return RestErrors.NotTheAuthor;
        }

        if (channel.IsArchived || channel.IsLocked)
        {
            return RestAnswer.Error(400, 50083, "Thread is archived");
        }

        if (review.Edit("edit", call.Body, MessageShapes.Edit, message, "", call.Request.Files.Count > 0) is { } wrong)
        {
            return wrong;
        }

        messages.Edit(message, call.Body, false, call.Request.Files);
        return RestAnswer.Of(message.Copy());
    });

    private RestAnswer Delete(RestCall call) => WithMessage(call, Permissions.None, (_, message) =>
    {
        if (message.Json["author"].Text("id") != world.Bot.Id)
        {
            return RestErrors.MissingPermissions;
        }

        messages.Delete(message);
        return RestAnswer.Nothing;
    });

    private RestAnswer WithMessage(RestCall call, Permissions needed, Func<LoopbackChannel, StoredMessage, RestAnswer> use)
    {
        var (channel, refusal) = ChannelAccess.Find(world, call["channel"], needed);
        return channel is null ? refusal!
            : channel.Messages.Find(message => message.Id == call["message"] && !message.IsEphemeral) is { } found ? use(channel, found)
            : RestErrors.UnknownMessage;
    }
}
