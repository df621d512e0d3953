using DigestBot.Core.Questions;

namespace DigestBot.Storage;

/// <summary>How often a speaker is quoted under one spelling and in one role, and when last.</summary>
internal sealed record SpeakerRow
{
    public required string Name { get; init; }

    public required string SpeakerFolded { get; init; }

    public string? Role { get; init; }

    public long Quotes { get; init; }

    public long LastAt { get; init; }

    /// <summary>One speaker of all spellings and roles: the name written most, the role given last.</summary>
    public static KnownSpeaker Merged(IReadOnlyList<SpeakerRow> rows)
    {
        var name = rows.GroupBy(row => row.Name, StringComparer.Ordinal)
            .OrderByDescending(spelling => spelling.Sum(row => row.Quotes))
            .ThenBy(spelling => spelling.Key, StringComparer.Ordinal)
            .First().Key;
        var role = rows.Where(row => row.Role is not null)
            .OrderByDescending(row => row.LastAt)
            .ThenByDescending(row => row.Quotes)
            .ThenBy(row => row.Role, StringComparer.Ordinal)
            .FirstOrDefault()?.Role;
        return new KnownSpeaker(name, role, (int)rows.Sum(row => row.Quotes));
    }
}
