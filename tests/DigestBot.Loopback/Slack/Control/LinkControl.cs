using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Web;

namespace DigestBot.Loopback.Slack.Control;

/// <summary>The control endpoints for what goes wrong: disconnect, drop, raw, fault and dead.</summary>
internal sealed class LinkControl(SlackParts parts)
{
    private const int MaxTimes = 1_000_000;

    public JsonNode? Disconnect(ControlRequest request)
    {
        if (request.Text("reason") is not { Length: > 0 } reason)
        {
            return null;
        }

        parts.Connections.Disconnect(reason, request.Whole("index"), request.Milliseconds("closeAfterMs"));
        return ControlDesk.Done();
    }

    public JsonNode? Drop(ControlRequest request)
    {
        foreach (var connection in parts.Connections.Chosen(request.Whole("index")))
        {
            connection.Abort();
        }

        return ControlDesk.Done();
    }

    public JsonNode? SendRaw(ControlRequest request)
    {
        if (request.Text("text") is not { } text)
        {
            return null;
        }

        foreach (var connection in parts.Connections.Chosen(request.Whole("index")))
        {
            connection.SendText(text);
        }

        return ControlDesk.Done();
    }

    public JsonNode? AddFault(ControlRequest request)
    {
        if (request.Text("path") is not { Length: > 0 } path || (request.Members["status"] is not null && request.Whole("status") is not (>= 200 and <= 599)) || !TryHeaders(request, out var headers))
        {
            return null;
        }

        var fault = new Fault(path)
        {
            Method = request.Text("method"),
            Status = request.Whole("status"),
            Headers = headers,
            Body = request.Members["body"]?.DeepClone(),
            Drops = request.Flag("drop"),
            IsAfterwards = request.Flag("after"),
            Delay = request.Milliseconds("delayMs") ?? TimeSpan.Zero,
        };
        parts.Faults.Add(fault, Math.Clamp(request.Whole("times") ?? 1, 1, MaxTimes));
        return ControlDesk.Done();
    }

    public JsonNode? Kill(ControlRequest request)
    {
        if (request.Text("channel") is not { } channel || (request.Text("error") is null && !request.Flag("off")))
        {
            return null;
        }

        parts.Faults.Kill(channel, request.Flag("off") ? null : request.Text("error"));
        return ControlDesk.Done();
    }

    private static bool TryHeaders(ControlRequest request, out IReadOnlyList<(string Name, string Value)> headers)
    {
        headers = [.. (request.Members.ObjectOf("headers") ?? []).Select(header => (header.Key, header.Value is JsonValue value ? value.ToString() : ""))];
        return headers.All(header => IsName(header.Name) && header.Value.All(character => character is >= ' ' and < (char)127));
    }

    private static bool IsName(string name) => name.Length > 0 && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
}
