namespace DigestBot.Discord.Payloads;

/// <summary>A value of an option that is offered (https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure).</summary>
internal sealed record ChoicePayload(string Name, string Value);
