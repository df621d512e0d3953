namespace DigestBot.Discord.Payloads;

/// <summary>Points to a file of the same message, as "attachment://name" (https://discord.com/developers/docs/components/reference#unfurled-media-item).</summary>
internal sealed record FilePayload(string Url);
