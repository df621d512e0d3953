using System.Text.Json;

namespace DigestBot.Slack.Payloads;

/// <summary>What a message of the history carries unseen; other apps put there what they like.</summary>
internal sealed record FoundMetadata(string? EventType, JsonElement EventPayload);
