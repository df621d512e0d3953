namespace DigestBot.Discord.Payloads;

/// <summary>What a first answer holds; members are used by type.</summary>
internal sealed record CallbackData
{
    public int? Flags { get; init; }

    public AllowedMentions? AllowedMentions { get; init; }

    public IReadOnlyList<ComponentPayload>? Components { get; init; }

    public IReadOnlyList<ChoicePayload>? Choices { get; init; }

    public string? CustomId { get; init; }

    public string? Title { get; init; }
}
