namespace DigestBot.Discord.Payloads;

/// <summary>A choice of a select (https://discord.com/developers/docs/components/reference#string-select).</summary>
internal sealed record SelectOptionPayload(string Label, string Value);
