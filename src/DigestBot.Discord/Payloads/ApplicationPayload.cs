namespace DigestBot.Discord.Payloads;

/// <summary>The bot's application (https://discord.com/developers/docs/resources/application#application-object).</summary>
internal sealed record ApplicationPayload(string? Id, string? Name, string? VerifyKey);
