using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Envelopes;
using DigestBot.Loopback.Slack.Recording;

namespace DigestBot.Loopback.Slack.Sockets;

/// <summary>Reads what clients send: acks, and nothing else.</summary>
internal sealed class AckReader(EnvelopeLedger ledger, Journal journal)
{
    public void Read(SocketConnection connection, string text)
    {
        if (!JsonTexts.TryParse(text, out var node) || node.TextOf("envelope_id") is not { } id)
        {
            journal.Add("not_an_ack", $"connection {connection.Number}");
            return;
        }

        ledger.Ack(id, ((JsonObject)node!)["payload"], connection.Number);
    }
}
