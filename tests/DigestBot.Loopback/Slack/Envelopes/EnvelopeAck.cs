using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Slack.Envelopes;

/// <summary>That the app took an envelope.</summary>
/// <param name="After">The time since it was sent.</param>
/// <param name="Payload">What came with it; null for nothing.</param>
/// <param name="Connection">The number of the connection it came on; 0 in HTTP mode.</param>
public sealed record EnvelopeAck(TimeSpan After, JsonNode? Payload, int Connection);
