using System.Collections.Frozen;
using DigestBot.Core.Speakers;

namespace DigestBot.Storage;

/// <summary>Those who may be meant by the names of one article. Not safe to share between threads.</summary>
internal sealed class ComparedSpeakers
{
    private readonly Dictionary<long, List<SpeakerNameRow>> namesOf = [];
    private readonly Dictionary<long, HashSet<string>> rolesOf = [];
    private readonly HashSet<long> near = [];
    private readonly Dictionary<string, SpokenName> spoken = new(StringComparer.Ordinal);
    private bool hasEvidence;

    public ComparedSpeakers(IEnumerable<SpeakerNameRow> rows)
    {
        foreach (var row in rows)
        {
            Add(row);
        }
    }

    public IEnumerable<long> NameIds => namesOf.Values.SelectMany(names => names).Select(name => name.Id);

    /// <summary>The speakers as they are compared.</summary>
    public IReadOnlyList<NamedSpeaker> Speakers =>
    [
        .. namesOf.Select(speaker => new NamedSpeaker(
            new SpeakerId(speaker.Key),
            speaker.Value[0].Kind,
            [.. speaker.Value.Select(name => Spoken(name.Name))],
            (IReadOnlySet<string>?)rolesOf.GetValueOrDefault(speaker.Key) ?? FrozenSet<string>.Empty,
            near.Contains(speaker.Key))),
    ];

    public void Add(SpeakerNameRow row)
    {
        if (SpokenName.Of(row.Name) is null)
        {
            return;
        }

        if (!namesOf.TryGetValue(row.SpeakerId, out var names))
        {
            namesOf.Add(row.SpeakerId, names = []);
        }

        names.Add(row);
    }

    /// <summary>Adds the roles in which names were quoted, and the names that the source quoted lately.</summary>
    public void AddEvidence(IEnumerable<(long Name, string Role)> roles, IEnumerable<long> nearNames)
    {
        hasEvidence = true;
        var speakerOf = namesOf.Values.SelectMany(names => names).ToDictionary(name => name.Id, name => name.SpeakerId);
        foreach (var (name, role) in roles)
        {
            if (!rolesOf.TryGetValue(speakerOf[name], out var known))
            {
                rolesOf.Add(speakerOf[name], known = new HashSet<string>(StringComparer.Ordinal));
            }

            known.Add(role);
        }

        near.UnionWith(nearNames.Select(name => speakerOf[name]));
    }

    /// <summary>All names of the speaker who has this one.</summary>
    public IReadOnlyList<SpeakerNameRow> NamesWith(long name) => namesOf.Values.FirstOrDefault(names => names.Exists(row => row.Id == name)) ?? [];

    /// <summary>Whether the very name is known.</summary>
    public bool Has(SpokenName name) => namesOf.Values.Any(names => names.Exists(known => known.Name == name.Written));

    /// <summary>Whether the names alone may not tell who is meant.</summary>
    public bool NeedsMore(SpokenName name) =>
        !hasEvidence && namesOf.Values.Where(names => names[0].Kind != SpeakerKind.Ambiguous).Count(names => names.Exists(known => Spoken(known.Name).Fits(name))) > 1;

    /// <summary>The id of this spelling of the speaker's name; null for a new one.</summary>
    public long? IdOf(SpokenName name, SpeakerId speaker) => namesOf[speaker.Value].Find(known => known.Name == name.Written)?.Id;

    private SpokenName Spoken(string name)
    {
        if (!spoken.TryGetValue(name, out var known))
        {
            spoken.Add(name, known = SpokenName.Of(name)!);
        }

        return known;
    }
}
