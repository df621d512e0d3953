namespace DigestBot.Discord.Payloads;

/// <summary>A command as it is registered (https://discord.com/developers/docs/interactions/application-commands#application-command-object).</summary>
internal sealed record CommandPayload(string Name, int Type)
{
    public string? Description { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    public IReadOnlyList<CommandOptionPayload>? Options { get; init; }

    /// <summary>The permissions that people need to see it, as bits; null for none.</summary>
    public long? DefaultMemberPermissions { get; init; }

    public IReadOnlyList<int>? Contexts { get; init; }

    public IReadOnlyList<int>? IntegrationTypes { get; init; }
}
