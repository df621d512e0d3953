using DigestBot.Core.Speakers;

namespace DigestBot.Storage;

/// <summary>A row of the table speaker_names, with the speaker it belongs to: one spelling of one speaker's name.</summary>
internal sealed record SpeakerNameRow
{
    public const string Columns =
        "n.id, n.speaker_id, n.name, n.folded, n.last_word, n.acronym, n.role, n.role_at, n.quotes, n.weight, n.last_at, n.touched, s.kind";

    public const string Tables = "speaker_names n join speakers s on s.id = n.speaker_id";

    public long Id { get; init; }

    public long SpeakerId { get; init; }

    public required string Name { get; init; }

    public required string Folded { get; init; }

    /// <summary>See <see cref="SpokenName.LastWord"/>.</summary>
    public required string LastWord { get; init; }

    /// <summary>See <see cref="SpokenName.Acronym"/>.</summary>
    public required string Acronym { get; init; }

    /// <summary>The role given last under this name; null for none.</summary>
    public string? Role { get; init; }

    public long RoleAt { get; init; }

    public long Quotes { get; init; }

    public double Weight { get; init; }

    public long LastAt { get; init; }

    public long Touched { get; init; }

    public SpeakerKind Kind { get; init; }
}
