namespace DigestBot.Core.Speakers;

/// <summary>
/// Tells who is meant by a name in an article. A name alone never makes two people one: where several fit, the article, the role and
/// then the source must say which, or it stays open. Pure.
/// </summary>
public static class SpeakerMatcher
{
    /// <summary>Gives the speaker.</summary>
    /// <param name="name">The name as the article has it.</param>
    /// <param name="role">The role the article gives, folded; null for none.</param>
    /// <param name="beside">The other names that are quoted in the article.</param>
    /// <param name="known">Those who are known and may be meant.</param>
    public static SpeakerMatch Match(SpokenName name, string? role, IReadOnlyList<SpokenName> beside, IReadOnlyList<NamedSpeaker> known)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(beside);
        ArgumentNullException.ThrowIfNull(known);
        var people = known.Where(speaker => speaker.Kind != SpeakerKind.Ambiguous && Fits(name, speaker)).ToList();
        return people.Count switch
        {
            0 => Unfitting(name, known),
            1 => new SpeakerMatch.Known(people[0].Id),
            _ => Choose(name, role, beside, people) is { } chosen ? new SpeakerMatch.Known(chosen.Id) : Open(name, known),
        };
    }

    /// <summary>The name to show: of those that say most words but stay names, the one written most.</summary>
    public static string Shown(IEnumerable<(SpokenName Name, long Quotes)> names)
    {
        var all = names.ToList();
        var full = all.FindAll(name => name.Name.IsFull && !name.Name.IsAcronym);
        return (full.Count > 0 ? full : all).OrderByDescending(name => name.Quotes).ThenBy(name => name.Name.Written, StringComparer.Ordinal).First().Name.Written;
    }

    // Whoever has that very name; else all names must allow it, or "J. Smith" would make John and Jane one.
    private static bool Fits(SpokenName name, NamedSpeaker speaker) => speaker.Names.Any(other => other.Folded == name.Folded) || speaker.Names.All(name.Fits);

    private static SpeakerMatch Unfitting(SpokenName name, IReadOnlyList<NamedSpeaker> known) =>
        known.FirstOrDefault(speaker => speaker.Kind == SpeakerKind.Ambiguous && speaker.Names.Any(other => other.Folded == name.Folded)) is { } open
            ? new SpeakerMatch.Known(open.Id)
            : new SpeakerMatch.Unknown(name.Kind);

    private static NamedSpeaker? Choose(SpokenName name, string? role, IReadOnlyList<SpokenName> beside, List<NamedSpeaker> people) =>
        Only(people, speaker => name.IsFull && speaker.Names.Any(other => other.Folded == name.Folded))
        ?? Only(people, speaker => beside.Any(other => other.IsFull && other.LastWord == name.LastWord && Fits(other, speaker)))
        ?? Only(people, speaker => role is not null && speaker.Roles.Contains(role))
        ?? Only(people, speaker => speaker.IsNear);

    private static NamedSpeaker? Only(List<NamedSpeaker> people, Func<NamedSpeaker, bool> isMeant)
    {
        var meant = people.Where(isMeant).Take(2).ToList();
        return meant.Count == 1 ? meant[0] : null;
    }

    private static SpeakerMatch Open(SpokenName name, IReadOnlyList<NamedSpeaker> known) =>
        Unfitting(name, [.. known.Where(speaker => speaker.Kind == SpeakerKind.Ambiguous)]) is SpeakerMatch.Known open ? open : new SpeakerMatch.Unknown(SpeakerKind.Ambiguous);
}
