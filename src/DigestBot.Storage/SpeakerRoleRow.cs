using DigestBot.Core.Speakers;

namespace DigestBot.Storage;

/// <summary>A role given under one name.</summary>
internal sealed record SpeakerRoleRow
{
    public required string Role { get; init; }

    public required string Folded { get; init; }

    public long FirstAt { get; init; }

    public long LastAt { get; init; }

    public long Quotes { get; init; }

    /// <summary>The same role under all names.</summary>
    public static SpeakerRole Merged(IEnumerable<SpeakerRoleRow> rows)
    {
        var all = rows.ToList();
        return new SpeakerRole(
            all.MaxBy(row => row.LastAt)!.Role, Moments.Read(all.Min(row => row.FirstAt)), Moments.Read(all.Max(row => row.LastAt)), (int)all.Sum(row => row.Quotes));
    }
}
