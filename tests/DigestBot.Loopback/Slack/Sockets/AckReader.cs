using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Envelopes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Slack.Sockets;

/// <summary>Reads what clients send: acks, and nothing else.</summary>
internal sealed class AckReader(EnvelopeLedger ledger, Violations violations)
{
    public void Read(SocketConnection connection, string text)
    {
        if (!LooseJson.TryParse(text, out var node) || node.Text("envelope_id") is not { } id)
        {
            violations.Add("not_an_ack", ("detail", $"connection {connection.Number}"));
            return;
        }

        ledger.Ack(id, ((JsonObject)node!)["payload"], connection.Number);
    }
}
