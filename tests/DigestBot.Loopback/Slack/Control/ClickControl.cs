using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Slack.Control;

/// <summary>The control endpoints for clicks: action, shortcut, view and close.</summary>
internal sealed class ClickControl(SlackParts parts)
{
    public JsonNode? Press(JsonObject script) => script.Text("action_id") is { Length: > 0 } id
        ? ControlDesk.Sent(parts.Clicker.Press(new Click(id)
        {
            Value = script.Text("value"),
            MessageTs = script.Text("message_ts"),
            ViewId = script.Text("view_id"),
            Channel = script.Text("channel"),
            User = script.Text("user"),
            More = script.ObjectAt("more"),
            State = script.ObjectAt("state"),
        }))
        : null;

    /// <summary>On the message that is named, or on a new one with the given text; without either it is a global shortcut.</summary>
    public JsonNode? UseShortcut(JsonObject script)
    {
        var user = ControlDesk.UserOf(script);
        var channel = script.Text("channel") ?? SlackIds.News;
        if (script.Text("callback_id") is not { Length: > 0 } id || parts.Workspace.FindChannel(channel) is null)
        {
            return null;
        }

        if (script.Text("message_ts") is { } ts)
        {
            return parts.Workspace.FindMessage(channel, ts) is { } named ? ControlDesk.Sent(parts.Clicker.UseShortcut(id, named, user)) : null;
        }

        return ControlDesk.Sent(script.Text("text") is { } text
            ? parts.Clicker.UseShortcut(id, parts.Workspace.Add(new SlackMessage { Channel = channel, User = SlackIds.Editor, Text = text }), user)
            : parts.Clicker.UseShortcut(id, user));
    }

    /// <summary>Submits a view as given; what is not given is taken from the open view of its id.</summary>
    public JsonNode? Submit(JsonObject script)
    {
        if (script.ObjectAt("view") is not { } given)
        {
            return null;
        }

        var form = parts.Views.Find(given.Text("id")) is { } open ? WireForms.Of(open) : Blank();
        foreach (var (name, value) in given)
        {
            form[name] = value?.DeepClone();
        }

        return ControlDesk.Sent(parts.Clicker.Submit(form, ControlDesk.UserOf(script)));
    }

    public JsonNode? Type(JsonObject script) =>
        script.Text("action_id") is { Length: > 0 } id && parts.Views.Find(script.Text("view_id")) is { } view
            ? ControlDesk.Sent(parts.Clicker.Type(view, id, script.Text("value") ?? ""))
            : null;

    public JsonNode? Close(JsonObject script) => parts.Views.Find(script.Text("view_id")) is { } view
        ? parts.Clicker.Close(view) is { } sent ? ControlDesk.Sent(sent) : ControlDesk.Done()
        : null;

    private static JsonObject Blank() => new()
    {
        ["id"] = "V0UNOPENED",
        ["type"] = "modal",
        ["team_id"] = SlackIds.Team,
        ["app_id"] = SlackIds.App,
        ["bot_id"] = SlackIds.Bot,
        ["private_metadata"] = "",
        ["callback_id"] = "",
        ["external_id"] = "",
        ["hash"] = "",
        ["blocks"] = new JsonArray(),
        ["state"] = new JsonObject { ["values"] = new JsonObject() },
    };
}
