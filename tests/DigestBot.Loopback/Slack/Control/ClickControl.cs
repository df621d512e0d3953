using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Slack.Control;

/// <summary>The control endpoints for clicks: action, shortcut, view and close.</summary>
internal sealed class ClickControl(SlackParts parts)
{
    public JsonNode? Press(ControlRequest request) => request.Text("action_id") is { Length: > 0 } id
        ? ControlDesk.Sent(parts.Clicker.Press(new Click(id)
        {
            Value = request.Text("value"),
            MessageTs = request.Text("message_ts"),
            ViewId = request.Text("view_id"),
            Channel = request.Text("channel"),
            User = request.Text("user"),
            More = request.Members.ObjectOf("more"),
            State = request.Members.ObjectOf("state"),
        }))
        : null;

    /// <summary>On the message that is named, or on a new one with the given text; without either it is a global shortcut.</summary>
    public JsonNode? UseShortcut(ControlRequest request)
    {
        var user = ControlDesk.UserOf(request);
        var channel = request.Text("channel") ?? SlackIds.News;
        if (request.Text("callback_id") is not { Length: > 0 } id || parts.Workspace.FindChannel(channel) is null)
        {
            return null;
        }

        if (request.Text("message_ts") is { } ts)
        {
            return parts.Workspace.FindMessage(channel, ts) is { } named ? ControlDesk.Sent(parts.Clicker.UseShortcut(id, named, user)) : null;
        }

        return ControlDesk.Sent(request.Text("text") is { } text
            ? parts.Clicker.UseShortcut(id, parts.Workspace.Add(new SlackMessage { Channel = channel, User = SlackIds.Editor, Text = text }), user)
            : parts.Clicker.UseShortcut(id, user));
    }

    /// <summary>Submits a view as given; what is not given is taken from the open view of its id.</summary>
    public JsonNode? Submit(ControlRequest request)
    {
        if (request.Members.ObjectOf("view") is not { } given)
        {
            return null;
        }

        var form = parts.Views.Find(given.TextOf("id")) is { } open ? WireForms.Of(open) : Blank();
        foreach (var (name, value) in given)
        {
            form[name] = value?.DeepClone();
        }

        return ControlDesk.Sent(parts.Clicker.Submit(form, ControlDesk.UserOf(request)));
    }

    public JsonNode? Close(ControlRequest request) => parts.Views.Find(request.Text("view_id")) is { } view
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
