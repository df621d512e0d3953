namespace DigestBot.Discord.Payloads;

/// <summary>A person in a server (https://discord.com/developers/docs/resources/guild#guild-member-object); <paramref name="Permissions"/> are bits.</summary>
internal sealed record MemberPayload(string? Permissions);
