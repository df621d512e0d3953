using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Envelopes;
using DigestBot.Loopback.Slack.Responses;
using DigestBot.Loopback.Slack.Sockets;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Slack.Control;

/// <summary>Writes what happened as the JSON of the control endpoints. Times are in milliseconds.</summary>
internal static class StateForms
{
    public static JsonObject Of(SlackEnvelope envelope)
    {
        var form = new JsonObject
        {
            ["id"] = envelope.Id,
            ["type"] = envelope.Type,
            ["at"] = Milliseconds(envelope.At),
            ["conn"] = envelope.Connection,
            ["payload"] = envelope.Payload.DeepClone(),
        };
        if (envelope.Ack is { } ack)
        {
            form["ack"] = new JsonObject { ["ms"] = Milliseconds(ack.After), ["payload"] = ack.Payload?.DeepClone(), ["conn"] = ack.Connection };
        }

        if (envelope.Failure is { } failure)
        {
            form["timeout"] = failure.EndsWith("timeout", StringComparison.Ordinal);
            form["failure"] = failure;
        }

        if (envelope.Response is { } response)
        {
            form["response"] = Of(response);
        }

        if (envelope.RetryOf is { } first)
        {
            form["retry_of"] = first;
            form["retry_attempt"] = envelope.RetryAttempt;
            form["retry_reason"] = envelope.RetryReason;
        }

        return form;
    }

    public static JsonObject Of(ResponseAddress response) => new()
    {
        ["id"] = response.Id,
        ["url"] = response.Address.ToString(),
        ["uses"] = List(response.Uses.Select(use => new JsonObject { ["ms"] = Milliseconds(use.After), ["body"] = use.Body?.DeepClone() })),
    };

    public static JsonObject Of(SocketConnection connection) => new()
    {
        ["n"] = connection.Number,
        ["at"] = Milliseconds(connection.At),
        ["closed"] = connection.ClosedAt is { } at ? Milliseconds(at) : null,
        ["query"] = connection.Query,
        ["pings"] = connection.Pings,
        ["pongs"] = connection.Pongs,
    };

    public static JsonObject Of(SlackMessage message)
    {
        var form = WireForms.Of(message);
        if (message.EphemeralTo is { } person)
        {
            form["is_ephemeral"] = true;
            form["ephemeral_to"] = person;
        }

        return form;
    }

    public static JsonArray List(IEnumerable<JsonNode> items) => [.. items];

    private static long Milliseconds(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    private static double Milliseconds(TimeSpan span) => Math.Round(span.TotalMilliseconds, 1);
}
