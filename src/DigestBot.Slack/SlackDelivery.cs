using System.Text.Json;

namespace DigestBot.Slack;

/// <summary>Something that Slack delivered, over a socket or HTTP, acknowledged and not looked into yet.</summary>
/// <param name="Type">"events_api", "slash_commands" or "interactive".</param>
/// <param name="EnvelopeId">The socket's name for it; empty over HTTP.</param>
/// <param name="Payload">What it says.</param>
internal sealed record SlackDelivery(string Type, string EnvelopeId, JsonElement Payload);
