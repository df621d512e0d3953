namespace DigestBot.Discord.Payloads;

/// <summary>What exactly was done: members are used by kind (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-data).</summary>
internal sealed record InteractionData
{
    public string? Name { get; init; }

    /// <summary>The kind of command.</summary>
    public int? Type { get; init; }

    public IReadOnlyList<OptionPayload?>? Options { get; init; }

    public ResolvedPayload? Resolved { get; init; }

    /// <summary>The message that a message command was given on.</summary>
    public string? TargetId { get; init; }

    public string? CustomId { get; init; }

    public IReadOnlyList<string?>? Values { get; init; }

    /// <summary>The fields of a dialogue.</summary>
    public IReadOnlyList<ComponentPayload?>? Components { get; init; }
}
