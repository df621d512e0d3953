using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Slack.Control;

/// <summary>The control endpoints for what goes wrong: disconnect, drop, raw, fault and dead.</summary>
internal sealed class LinkControl(SlackParts parts)
{
    public JsonNode? Disconnect(JsonObject script)
    {
        if (script.Text("reason") is not { Length: > 0 } reason)
        {
            return null;
        }

        parts.Connections.Disconnect(reason, script.Whole("index"), script.Milliseconds("closeAfterMs"));
        return ControlDesk.Done();
    }

    public JsonNode? Drop(JsonObject script)
    {
        foreach (var connection in parts.Connections.Chosen(script.Whole("index")))
        {
            connection.Abort();
        }

        return ControlDesk.Done();
    }

    public JsonNode? SendRaw(JsonObject script)
    {
        if (script.Text("text") is not { } text)
        {
            return null;
        }

        foreach (var connection in parts.Connections.Chosen(script.Whole("index")))
        {
            connection.SendText(text);
        }

        return ControlDesk.Done();
    }

    public JsonNode? AddFault(JsonObject script)
    {
        if (Fault.TryRead(script) is not { Path.Length: > 0 } fault)
        {
            return null;
        }

        parts.Faults.Add(fault);
        return ControlDesk.Done();
    }

    public JsonNode? Kill(JsonObject script) =>
        script.Text("channel") is { } channel && (script.Flag("off") || script.Text("error") is not null) && parts.Workspace.Kill(channel, script.Flag("off") ? null : script.Text("error"))
            ? ControlDesk.Done()
            : null;
}
