namespace DigestBot.Core.Questions;

/// <summary>Finds the speakers that a name can mean: in full, by surname, by any word of it, by initials, by role. Immutable.</summary>
public sealed class SpeakerIndex
{
    private readonly List<Entry> entries;

    /// <summary>Makes an index of speakers; where several fit equally well, the one with more quotes comes first.</summary>
    public SpeakerIndex(IReadOnlyList<KnownSpeaker> speakers)
    {
        ArgumentNullException.ThrowIfNull(speakers);
        entries = [.. speakers.OrderByDescending(speaker => speaker.Quotes).ThenBy(speaker => speaker.Name, StringComparer.Ordinal).Select(Entry.Of)];
    }

    /// <summary>
    /// Everybody the name can mean, the best first; only those of the best kind of match: a full name wins over surnames, a surname
    /// over other words. Empty when nobody fits.
    /// </summary>
    public IReadOnlyList<KnownSpeaker> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var wanted = Words(FoldedText.Of(name));
        if (wanted.Length == 0)
        {
            return [];
        }

        foreach (var fits in (ReadOnlySpan<Func<Entry, string[], bool>>)[IsFullName, IsSurname, IsPartOfName, IsInitials, IsRole])
        {
            var found = entries.Where(entry => fits(entry, wanted)).Select(entry => entry.Speaker).ToList();
            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    private static string[] Words(string folded)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is ["the", _, ..] ? words[1..] : words;
    }

    private static bool IsFullName(Entry entry, string[] wanted) => entry.Name.AsSpan().SequenceEqual(wanted);

    // "Marsh", "J Marsh": initials before a surname must fit.
    private static bool IsSurname(Entry entry, string[] wanted) =>
        entry.Name.Length >= wanted.Length && entry.Name[^1] == wanted[^1]
        && (wanted.Length == 1 || wanted[..^1].All(first => entry.Name[..^1].Any(given => given == first || (first.Length == 1 && given[0] == first[0]))));

    private static bool IsPartOfName(Entry entry, string[] wanted) => Array.TrueForAll(wanted, word => Array.IndexOf(entry.Name, word) >= 0);

    // "UN" for "United Nations"
    private static bool IsInitials(Entry entry, string[] wanted) =>
        wanted is [{ Length: >= 2 } letters] && entry.Name.Length == letters.Length && entry.Name.Zip(letters).All(pair => pair.First[0] == pair.Second);

    // "palace spokesman", "the commissioner"; "harbour" alone is a topic, though a harbour commissioner is known.
    private static bool IsRole(Entry entry, string[] wanted) =>
        Array.TrueForAll(wanted, word => Array.IndexOf(entry.Role, word) >= 0) && Array.IndexOf(wanted, HeadOf(entry.Role)) >= 0;

    private static string HeadOf(string[] role)
    {
        var end = Array.FindIndex(role, word => word is "of" or "for" or "at" or "in" or "to");
        return role[(end > 0 ? end : role.Length) - 1];
    }

    private sealed record Entry(KnownSpeaker Speaker, string[] Name, string[] Role)
    {
        public static Entry Of(KnownSpeaker speaker) => new(speaker, Words(FoldedText.Of(speaker.Name)), Words(FoldedText.Of(speaker.Role ?? "")));
    }
}
