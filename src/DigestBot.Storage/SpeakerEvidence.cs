using System.Collections.Frozen;
using DigestBot.Core.Speakers;

namespace DigestBot.Storage;

/// <summary>What tells who of several speakers is meant, beside their names. Not safe to share between threads.</summary>
internal sealed class SpeakerEvidence
{
    private readonly Dictionary<long, HashSet<string>> roles = [];
    private readonly HashSet<long> near = [];

    /// <param name="roles">The roles in which names were quoted, folded.</param>
    /// <param name="near">The names that the source quoted lately.</param>
    public SpeakerEvidence(IEnumerable<(long Name, string Role)> roles, IEnumerable<long> near)
    {
        this.near.UnionWith(near);
        foreach (var (name, role) in roles)
        {
            Add(name, role, isNear: false);
        }
    }

    /// <summary>Nothing, for where the names tell enough.</summary>
    public static SpeakerEvidence None => new([], []);

    /// <summary>Adds one more quote.</summary>
    public void Add(long name, string? role, bool isNear)
    {
        if (role is not null)
        {
            if (!roles.TryGetValue(name, out var known))
            {
                roles.Add(name, known = new HashSet<string>(StringComparer.Ordinal));
            }

            known.Add(role);
        }

        if (isNear)
        {
            near.Add(name);
        }
    }

    /// <summary>The speaker with what is known about it.</summary>
    public NamedSpeaker Of(ComparedSpeaker speaker)
    {
        IReadOnlySet<string> known = roles.Count == 0 ? FrozenSet<string>.Empty : speaker.NameIds.SelectMany(name => roles.GetValueOrDefault(name) ?? []).ToHashSet(StringComparer.Ordinal);
        return new NamedSpeaker(speaker.Id, speaker.Kind, speaker.Names, known, speaker.NameIds.Any(near.Contains));
    }
}
