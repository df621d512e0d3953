using DigestBot.Core.Commands;
using DigestBot.Slack.Formatting;
using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Interactions;

/// <summary>Reads what was delivered. Whatever a payload holds, it throws nothing.</summary>
internal sealed class DeliveryReader(SlackOptions options, TimeProvider time)
{
    private const int MaxLinks = 5;

    private readonly SlackCommandName names = new(options.CommandPrefix);

    public SlackIntent Read(SlackDelivery delivery) => delivery.Type switch
    {
        "slash_commands" when SlackJson.TryRead(delivery.Payload, SlackJson.Default.CommandPayload) is { } command => Typed(command),
        "interactive" when SlackJson.TryRead(delivery.Payload, SlackJson.Default.InteractionPayload) is { } interaction => Pressed(interaction),
        "events_api" when SlackJson.TryRead(delivery.Payload, SlackJson.Default.EventPayload) is { Event: { } detail } happened => Happened(happened, detail),
        _ => new SlackIntent.Nothing(),
    };

    /// <summary>The id by which an event is known when it comes again; null for what never does.</summary>
    public static string? EventIdOf(SlackDelivery delivery) => delivery.Type == "events_api" ? SlackJson.TextOf(delivery.Payload, "event_id") : null;

    private SlackIntent Typed(CommandPayload typed)
    {
        if (typed.Command is null || ChannelOf(typed.TeamId ?? typed.EnterpriseId, typed.ChannelId) is not { } channel)
        {
            return new SlackIntent.Nothing();
        }

        var path = new ReplyPath(channel, typed.UserId ?? "") { Organization = typed.EnterpriseId, ResponseUrl = UrlOf(typed.ResponseUrl) };
        return new SlackIntent.Command(TypedText.Bounded(names.Read(typed.Command), CommandRouter.MaxNameLength), TypedText.Bounded(TypedText.Read(typed.Text), CommandRouter.MaxTextLength), path, typed.TriggerId);
    }

    private SlackIntent Pressed(InteractionPayload pressed) => pressed.Type switch
    {
        "block_actions" => Button(pressed),
        "message_action" => Shortcut(pressed),
        "view_submission" => Filled(pressed),
        _ => new SlackIntent.Nothing(),
    };

    private SlackIntent Button(InteractionPayload pressed)
    {
        var action = pressed.Actions is [{ } first, ..] ? first : null;
        var kind = ButtonRow.KindOf(action?.ActionId);
        if (kind.Length == 0 || TeamOf(pressed) is not { } team)
        {
            return new SlackIntent.Nothing();
        }

        // On the app's own page a button stands in no channel: only forms, which ask for one, are opened from there.
        var channel = new SlackChannel(team, pressed.Channel?.Id ?? pressed.Container?.ChannelId ?? "");
        var path = PathOf(pressed, channel) with { Replaces = kind == ButtonRow.Page, Thread = pressed.Container?.ThreadTs };
        return (channel.Channel.Length > 0 || kind == ButtonRow.Form) && CommandText.TryRead(action?.Value ?? "", channel.Id, out var request)
            ? new SlackIntent.Command(request.Name, request.Text, path, pressed.TriggerId) { WantsForm = kind == ButtonRow.Form }
            : new SlackIntent.Nothing();
    }

    private SlackIntent Shortcut(InteractionPayload pressed)
    {
        if (ChannelOf(TeamOf(pressed), pressed.Channel?.Id) is not { } channel)
        {
            return new SlackIntent.Nothing();
        }

        var link = TypedText.FirstLink(pressed.Message?.Text) ?? "";
        var path = PathOf(pressed, channel) with { Thread = pressed.Message?.ThreadTs };
        return pressed.CallbackId switch
        {
            SlackShortcuts.SummarizeLinks => new SlackIntent.Command("summary", TypedText.Bounded(link, CommandRouter.MaxTextLength), path, pressed.TriggerId),
            SlackShortcuts.WhoSaidThis => new SlackIntent.Command("check", TypedText.Bounded(TypedText.Read(pressed.Message?.Text).ReplaceLineEndings(" "), CommandRouter.MaxTextLength), path, pressed.TriggerId),
            SlackShortcuts.AddAsSource => new SlackIntent.Command("source", $"add {TypedText.Bounded(link, CommandRouter.MaxTextLength - 4)}".Trim(), path, pressed.TriggerId),
            _ => new SlackIntent.Nothing(),
        };
    }

    private SlackIntent Filled(InteractionPayload pressed)
    {
        if (pressed.View is not { CallbackId: FormView.CallbackId } view || FormOrigin.TryRead(view.PrivateMetadata) is not { } origin
            || ChannelOf(TeamOf(pressed), origin.Channel ?? FormView.ChannelOf(view.State)) is not { } channel)
        {
            return new SlackIntent.Nothing();
        }

        var url = origin.ResponseUrl is null
            ? UrlOf(pressed.ResponseUrls is [{ } first, ..] ? first.ResponseUrl : null)
            : ResponseUrl.TryRead(origin.ResponseUrl, DateTimeOffset.UnixEpoch + TimeSpan.FromSeconds(Math.Clamp(origin.ReceivedAt, 0, uint.MaxValue)), options.IsLoopback, origin.Used);
        return new SlackIntent.Filled(origin, FormView.Values(view.State), PathOf(pressed, channel) with { ResponseUrl = url });
    }

    private static SlackIntent Happened(EventPayload happened, EventDetail detail)
    {
        if ((happened.TeamId ?? happened.EnterpriseId) is not { Length: > 0 } team)
        {
            return new SlackIntent.Nothing();
        }

        return detail.Type switch
        {
            "app_mention" or "message" => Said(happened, detail, team),
            "link_shared" when detail.Channel is { } channel && detail.Links is { } links =>
                new SlackIntent.Links([.. links.Select(link => link?.Url).OfType<string>().Distinct(StringComparer.Ordinal).Take(MaxLinks)], detail, new SlackChannel(team, channel), happened.EnterpriseId),
            "app_home_opened" when detail is { Tab: "home", User: { } user } => new SlackIntent.OpenHome(team, happened.EnterpriseId, user),
            "app_uninstalled" => new SlackIntent.Uninstalled(team),
            "tokens_revoked" when detail.Tokens is { Bot.Count: > 0 } => new SlackIntent.Uninstalled(team),
            _ => new SlackIntent.Nothing(),
        };
    }

    // What bots say, the bot itself among them, is no question.
    private static SlackIntent Said(EventPayload happened, EventDetail detail, string team)
    {
        var isAsked = detail.Type == "app_mention" || detail.ChannelType == "im";
        if (!isAsked || detail is not { BotId: null, Subtype: null, User: { Length: > 0 } user, Channel: { Length: > 0 } channel })
        {
            return new SlackIntent.Nothing();
        }

        var thread = detail.ThreadTs ?? (detail.Type == "app_mention" ? detail.Ts : null);
        return new SlackIntent.Words(detail.Text ?? "", new ReplyPath(new SlackChannel(team, channel), user) { Organization = happened.EnterpriseId, Thread = thread });
    }

    private ReplyPath PathOf(InteractionPayload pressed, SlackChannel channel) => new(channel, pressed.User?.Id ?? "") { Organization = pressed.Enterprise?.Id, ResponseUrl = UrlOf(pressed.ResponseUrl) };

    private static string? TeamOf(InteractionPayload pressed) => pressed.Team?.Id ?? pressed.Enterprise?.Id;

    private static SlackChannel? ChannelOf(string? team, string? channel) => string.IsNullOrEmpty(team) || string.IsNullOrEmpty(channel) ? null : new SlackChannel(team, channel);

    private ResponseUrl? UrlOf(string? text) => ResponseUrl.TryRead(text, time.GetUtcNow(), options.IsLoopback);
}
