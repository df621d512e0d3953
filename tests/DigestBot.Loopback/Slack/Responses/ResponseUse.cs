using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Slack.Responses;

/// <summary>One answer that was sent to a response address.</summary>
/// <param name="After">The time since the address was made.</param>
/// <param name="Body">What was sent.</param>
public sealed record ResponseUse(TimeSpan After, JsonNode? Body);
