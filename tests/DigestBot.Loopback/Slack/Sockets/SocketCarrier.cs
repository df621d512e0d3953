using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Envelopes;

namespace DigestBot.Loopback.Slack.Sockets;

/// <summary>Brings envelopes over the connections of Socket Mode.</summary>
internal sealed class SocketCarrier(SocketConnections connections) : IEnvelopeCarrier
{
    public int? TryCarry(SlackEnvelope envelope)
    {
        if (connections.Pick() is not { } connection)
        {
            return null;
        }

        var message = new JsonObject
        {
            ["envelope_id"] = envelope.Id,
            ["type"] = envelope.Type,
            ["payload"] = envelope.Payload.DeepClone(),
            ["accepts_response_payload"] = envelope.AcceptsAnswer,
        };
        if (envelope.Type == EnvelopeTypes.Events)
        {
            message["retry_attempt"] = envelope.RetryAttempt;
            message["retry_reason"] = envelope.RetryReason;
        }

        connection.Send(message);
        return connection.Number;
    }
}
