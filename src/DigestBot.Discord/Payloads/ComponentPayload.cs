namespace DigestBot.Discord.Payloads;

/// <summary>
/// A part of a message or dialogue (https://discord.com/developers/docs/components/reference): one record for all types, of which each
/// uses a few members.
/// </summary>
internal sealed record ComponentPayload(int Type)
{
    /// <summary>A number of our own that the message keeps: a digest's message is known again by it.</summary>
    public int? Id { get; init; }

    public string? CustomId { get; init; }

    public string? Content { get; init; }

    public string? Label { get; init; }

    public string? Description { get; init; }

    public string? Placeholder { get; init; }

    public int? Style { get; init; }

    public string? Value { get; init; }

    public IReadOnlyList<string>? Values { get; init; }

    public IReadOnlyList<SelectOptionPayload>? Options { get; init; }

    public int? MinValues { get; init; }

    public int? MaxValues { get; init; }

    public int? MaxLength { get; init; }

    public bool? Required { get; init; }

    public int? AccentColor { get; init; }

    public bool? Divider { get; init; }

    public FilePayload? File { get; init; }

    /// <summary>The field that a label of a dialogue stands above.</summary>
    public ComponentPayload? Component { get; init; }

    public IReadOnlyList<ComponentPayload>? Components { get; init; }
}
