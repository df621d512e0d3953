using System.Text.Json;

namespace DigestBot.Slack.Payloads;

/// <summary>A message of Socket Mode (https://docs.slack.dev/apis/events-api/using-socket-mode), of whichever type.</summary>
internal sealed record SocketEnvelope
{
    public string? Type { get; init; }

    public string? EnvelopeId { get; init; }

    /// <summary>Why the link ends, for a "disconnect".</summary>
    public string? Reason { get; init; }

    public JsonElement Payload { get; init; }

    /// <summary>How many connections the app has, for a "hello".</summary>
    public int? NumConnections { get; init; }
}
