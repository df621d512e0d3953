using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.SocketMode;

/// <summary>A message of the socket, read.</summary>
internal abstract record SocketMessage
{
    private SocketMessage()
    {
    }

    public sealed record Hello : SocketMessage;

    public sealed record Disconnect(string Reason) : SocketMessage;

    /// <summary>Something to acknowledge, of a type that is known or not.</summary>
    public sealed record Delivery(SlackDelivery Content) : SocketMessage;

    /// <summary>Nothing that asks for anything.</summary>
    public sealed record Noise : SocketMessage;

    public static SocketMessage Read(ReadOnlySpan<byte> bytes)
    {
        var envelope = SlackJson.TryRead(bytes, SlackJson.Default.SocketEnvelope);
        return envelope switch
        {
            { EnvelopeId: { Length: > 0 and <= 200 } id } => new Delivery(new SlackDelivery(envelope.Type ?? "", id, envelope.Payload)),
            { Type: "hello" } => new Hello(),
            { Type: "disconnect" } => new Disconnect(envelope.Reason ?? ""),
            _ => new Noise(),
        };
    }
}
