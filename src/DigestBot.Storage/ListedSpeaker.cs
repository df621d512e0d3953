using DigestBot.Core.Questions;
using DigestBot.Core.Speakers;

namespace DigestBot.Storage;

/// <summary>A speaker with all names, as they were read last.</summary>
internal sealed record ListedSpeaker
{
    public required SpeakerId Id { get; init; }

    /// <summary>The name to show.</summary>
    public required string Name { get; init; }

    /// <summary>The role given last; null for none.</summary>
    public string? Role { get; init; }

    public int Quotes { get; init; }

    public long LastAt { get; init; }

    /// <summary>The number of quotes, newer ones counting more.</summary>
    public double Weight { get; init; }

    public required IReadOnlyList<long> NameIds { get; init; }

    /// <summary>Each word of the names and of all roles, folded.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The speaker of names that all belong together; null where nobody was surely quoted under any.</summary>
    public static ListedSpeaker? Of(IReadOnlyList<SpeakerNameRow> names, IReadOnlyDictionary<long, List<string>> roles)
    {
        var quotes = names.Sum(name => name.Quotes);
        if (quotes <= 0)
        {
            return null;
        }

        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            words.UnionWith(name.Folded.Split(' '));
            words.UnionWith((roles.GetValueOrDefault(name.Id) ?? []).SelectMany(role => role.Split(' ')));
        }

        return new ListedSpeaker
        {
            Id = new SpeakerId(names[0].SpeakerId),
            Name = names.Count == 1 ? names[0].Name : SpeakerMatcher.Shown(names.Where(name => name.Quotes > 0).Select(name => (SpokenName.Of(name.Name)!, name.Quotes))),
            Role = names.Where(name => name.Role is not null).MaxBy(name => name.RoleAt)?.Role,
            Quotes = (int)quotes,
            LastAt = names.Max(name => name.LastAt),
            Weight = names.Sum(name => name.Weight),
            NameIds = [.. names.Select(name => name.Id)],
            Words = [.. words],
        };
    }

    public KnownSpeaker ToKnown() => new(Name, Role, Quotes);
}
