namespace DigestBot.Discord.Payloads;

/// <summary>Where to connect, and how often one may (https://discord.com/developers/docs/events/gateway#get-gateway-bot).</summary>
internal sealed record GatewayPayload(string? Url, int? Shards, SessionStartLimit? SessionStartLimit);
