using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Slack.Envelopes;
using DigestBot.Loopback.Slack.Responses;
using DigestBot.Loopback.Slack.Views;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Slack.Control;

/// <summary>Does what people do in a workspace by clicking: buttons, menus, shortcuts and modals.</summary>
internal sealed class Clicker(SlackWorkspace workspace, ViewStack views, Payloads payloads, ResponseDesk responses, EnvelopeLedger ledger)
{
    /// <summary>Clicks an element. One that is nowhere is clicked all the same, as on a message that is long gone.</summary>
    public SlackEnvelope Press(Click click)
    {
        var user = click.User ?? SlackIds.Reader;
        return views.Find(click.ViewId) is { } view ? PressInView(click, view, user) : PressInMessage(click, user);
    }

    /// <summary>Uses a shortcut on a message.</summary>
    public SlackEnvelope UseShortcut(string callbackId, SlackMessage message, string user)
    {
        var response = responses.Open(ResponseDesk.OfActions, message.Channel, user, original: null);
        var payload = payloads.OnMessage("message_action", user, message, ChannelOf(message), response.Address);
        payload["callback_id"] = callbackId;
        payload["message_ts"] = message.Ts;
        return Send(payload, user, message.Channel, response);
    }

    /// <summary>Uses a shortcut that belongs to no message.</summary>
    public SlackEnvelope UseShortcut(string callbackId, string user)
    {
        var payload = payloads.Interaction("shortcut", user);
        payload["callback_id"] = callbackId;
        return Send(payload, user, channel: null, response: null);
    }

    /// <summary>Types in a menu of a view whose choices the app gives; they come with the ack.</summary>
    public SlackEnvelope Type(SlackView view, string actionId, string typed)
    {
        var found = ElementFinder.Find(view.Content.ListAt("blocks"), actionId, value: null);
        var payload = payloads.Interaction("block_suggestion", view.User);
        payload.Remove("trigger_id");
        payload.Remove("action_ts");
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["view"] = WireForms.Of(view);
        payload["action_id"] = actionId;
        payload["block_id"] = found?.BlockId ?? "";
        payload["value"] = typed;
        return Send(payload, view.User, channel: null, response: null);
    }

    /// <summary>Submits a view as given, with what is filled in as its "state".</summary>
    public SlackEnvelope Submit(JsonObject view, string user)
    {
        var payload = payloads.Interaction("view_submission", user);
        payload["view"] = view;
        payload["response_urls"] = new JsonArray();
        return Send(payload, user, channel: null, response: null);
    }

    /// <summary>Closes a view, of which the app is told when it asked to be; null when it did not.</summary>
    public SlackEnvelope? Close(SlackView view)
    {
        views.Close(view);
        if (!view.Content.Flag("notify_on_close"))
        {
            return null;
        }

        var payload = payloads.Interaction("view_closed", view.User);
        payload["view"] = WireForms.Of(view);
        payload["is_cleared"] = false;
        return Send(payload, view.User, channel: null, response: null);
    }

    private SlackEnvelope PressInView(Click click, SlackView view, string user)
    {
        var found = ElementFinder.Find(view.Content.ListAt("blocks"), click.ActionId, click.Value);
        var payload = payloads.Interaction("block_actions", user);
        var form = WireForms.Of(view);
        form["state"] = click.State?.DeepClone() ?? form["state"]?.DeepClone();
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["view"] = form;
        payload["actions"] = new JsonArray(ActionOf(click, found));
        return Send(payload, user, channel: null, response: null);
    }

    private SlackEnvelope PressInMessage(Click click, string user)
    {
        var message = FindMessage(click) ?? new SlackMessage { Channel = click.Channel ?? SlackIds.News, User = SlackIds.BotUser, Ts = click.MessageTs ?? workspace.NextTs() };
        var response = responses.Open(ResponseDesk.OfActions, message.Channel, user, message);
        var payload = payloads.OnMessage("block_actions", user, message, ChannelOf(message), response.Address);
        payload["container"] = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = message.Ts,
            ["channel_id"] = message.Channel,
            ["is_ephemeral"] = message.EphemeralTo is not null,
        };
        payload["state"] = click.State?.DeepClone() ?? new JsonObject { ["values"] = new JsonObject() };
        payload["actions"] = new JsonArray(ActionOf(click, ElementFinder.Find(message.Blocks, click.ActionId, click.Value)));
        return Send(payload, user, message.Channel, response);
    }

    private SlackMessage? FindMessage(Click click) =>
        workspace.Channels.Where(channel => click.Channel is null || channel.Id == click.Channel)
            .SelectMany(channel => workspace.MessagesIn(channel.Id))
            .Where(message => click.MessageTs is { } ts ? message.Ts == ts : Has(message, click))
            .MaxBy(message => message.Ts, StringComparer.Ordinal);

    private static bool Has(SlackMessage message, Click click) =>
        ElementFinder.Find(message.Blocks, click.ActionId, click.Value) is var (element, _)
        && (click.Value is null || element.Text("type") != "button" || element.Text("value") == click.Value);

    private static JsonObject ActionOf(Click click, (JsonObject Element, string? BlockId)? found)
    {
        var element = found?.Element ?? new JsonObject { ["type"] = "button" };
        var type = element.Text("type") ?? "button";
        var action = new JsonObject { ["type"] = type, ["action_id"] = click.ActionId, ["block_id"] = found?.BlockId ?? "" };
        if (type == "button")
        {
            action["text"] = element["text"]?.DeepClone();
            action["value"] = click.Value ?? element.Text("value");
        }
        else if (ElementFinder.OptionOf(element, click.Value) is { } option)
        {
            var isMany = type is "checkboxes" or "multi_static_select";
            action[isMany ? "selected_options" : "selected_option"] = isMany ? new JsonArray(option.DeepClone()) : option.DeepClone();
        }

        foreach (var (name, value) in click.More ?? [])
        {
            action[name] = value?.DeepClone();
        }

        return action;
    }

    private SlackEnvelope Send(JsonObject payload, string user, string? channel, ResponseAddress? response)
    {
        if (payload["action_ts"]?.DeepClone() is { } at && payload.ListAt("actions")?[0] is JsonObject action)
        {
            action["action_ts"] = at;
        }

        var type = payload.Text("type");
        return ledger.Send(new SlackEnvelope
        {
            Id = EnvelopeLedger.NewId(),
            Type = EnvelopeTypes.Interactive,
            Payload = payload,
            AcceptsAnswer = type is "view_submission" or "block_suggestion",
            Channel = channel,
            User = user,
            Response = response,
            ViewId = type == "view_submission" ? payload["view"].Text("id") ?? "" : null,
        });
    }

    private SlackChannel ChannelOf(SlackMessage message) => workspace.FindChannel(message.Channel) ?? new SlackChannel(message.Channel, message.Channel);
}
