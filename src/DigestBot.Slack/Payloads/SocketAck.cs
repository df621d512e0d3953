namespace DigestBot.Slack.Payloads;

/// <summary>The receipt of an envelope; <paramref name="Payload"/> is the answer where one is asked for.</summary>
internal sealed record SocketAck(string EnvelopeId, OptionList? Payload = null);
