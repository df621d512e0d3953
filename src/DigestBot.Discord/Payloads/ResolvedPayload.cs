namespace DigestBot.Discord.Payloads;

/// <summary>What ids of an interaction stand for (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-resolved-data-structure).</summary>
internal sealed record ResolvedPayload
{
    public IReadOnlyDictionary<string, MessagePayload?>? Messages { get; init; }

    public IReadOnlyDictionary<string, AttachmentPayload?>? Attachments { get; init; }
}
