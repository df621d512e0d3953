namespace DigestBot.Discord.Payloads;

/// <summary>An option or sub-command as it is registered (https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure).</summary>
internal sealed record CommandOptionPayload(string Name, int Type, string Description)
{
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    public bool? Required { get; init; }

    public bool? Autocomplete { get; init; }

    public IReadOnlyList<ChoicePayload>? Choices { get; init; }

    public long? MinValue { get; init; }

    public long? MaxValue { get; init; }

    public IReadOnlyList<CommandOptionPayload>? Options { get; init; }
}
