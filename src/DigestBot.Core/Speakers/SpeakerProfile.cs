namespace DigestBot.Core.Speakers;

/// <summary>What is known of a speaker.</summary>
public sealed record SpeakerProfile
{
    /// <summary>The speaker.</summary>
    public required SpeakerId Id { get; init; }

    /// <summary>The name to show.</summary>
    public required string Name { get; init; }

    /// <summary>What the speaker is.</summary>
    public required SpeakerKind Kind { get; init; }

    /// <summary>All names, the one written most first.</summary>
    public required IReadOnlyList<SpeakerAlias> Aliases { get; init; }

    /// <summary>All roles, the last one first.</summary>
    public required IReadOnlyList<SpeakerRole> Roles { get; init; }

    /// <summary>The days with quotes, the newest first.</summary>
    public required IReadOnlyList<SpeakerDay> Days { get; init; }

    /// <summary>How many quotes there are; those whose speaker is unclear do not count.</summary>
    public int Quotes => Aliases.Sum(alias => alias.Quotes);
}
