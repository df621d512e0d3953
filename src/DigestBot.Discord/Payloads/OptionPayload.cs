namespace DigestBot.Discord.Payloads;

/// <summary>A value that was given, or a sub-command with its own (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-application-command-interaction-data-option-structure).</summary>
internal sealed record OptionPayload
{
    public string? Name { get; init; }

    public int Type { get; init; }

    /// <summary>The value as text, whatever its type.</summary>
    public string? Value { get; init; }

    public IReadOnlyList<OptionPayload?>? Options { get; init; }

    public bool? Focused { get; init; }
}
