namespace DigestBot.Core.Questions;

/// <summary>Finds the speakers that a name can mean: in full, by surname, by any word of it, by initials, by role. Immutable.</summary>
public sealed class SpeakerIndex
{
    private readonly Dictionary<string, List<KnownName>> namesByLastWord;
    private readonly Func<string, bool, IReadOnlyList<KnownSpeaker>> others = (_, _) => [];

    /// <summary>Makes an index of speakers; where several fit equally well, the one with more quotes comes first.</summary>
    public SpeakerIndex(IReadOnlyList<KnownSpeaker> speakers)
    {
        ArgumentNullException.ThrowIfNull(speakers);
        namesByLastWord = new Dictionary<string, List<KnownName>>(StringComparer.Ordinal);
        foreach (var speaker in speakers.OrderByDescending(speaker => speaker.Quotes).ThenBy(speaker => speaker.Name, StringComparer.Ordinal))
        {
            Add(new KnownName(speaker));
        }
    }

    private SpeakerIndex(SpeakerIndex index, Func<string, bool, IReadOnlyList<KnownSpeaker>> others) => (namesByLastWord, this.others) = (index.namesByLastWord, others);

    /// <summary>
    /// The same index, which asks <paramref name="others"/> for those who have a folded name that it does not know: another spelling, and a
    /// former role where the words are known to mean somebody.
    /// </summary>
    public SpeakerIndex With(Func<string, bool, IReadOnlyList<KnownSpeaker>> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return new SpeakerIndex(this, others);
    }

    /// <summary>
    /// Everybody the name can mean, the best first; only those of the best kind of match: a full name wins over surnames, a surname
    /// over other words, a name over a role. A title before the name makes no difference, but where it tells two apart. Empty when
    /// nobody fits.
    /// </summary>
    public IReadOnlyList<KnownSpeaker> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Matches(name) is { Count: > 0 } found ? [.. found.Select(match => match.Speaker)] : others(FoldedText.Of(name), true);
    }

    /// <summary>As <see cref="Find"/>, for words that need not be a name at all.</summary>
    internal IReadOnlyList<KnownSpeaker> FindAmongTopics(string words)
    {
        var wanted = SpeakerWords.OfName(FoldedText.Of(words));
        return Matches(words) is { Count: > 0 } found ? [.. found.Where(match => !match.IsVague(wanted)).Select(match => match.Speaker)]
            : wanted.Length > 0 ? [.. others(FoldedText.Of(words), false)] : [];
    }

    private void Add(KnownName known)
    {
        foreach (var word in known.LastWords)
        {
            if (!namesByLastWord.TryGetValue(word, out var names))
            {
                namesByLastWord.Add(word, names = []);
            }

            names.Add(known);
        }
    }

    private List<KnownName> Matches(string name)
    {
        var folded = FoldedText.Of(name);
        var joined = SpeakerWords.OfName(folded);
        var apart = SpeakerWords.Split(folded);
        var found = Matches(joined);
        return found.Count == 0 && apart.Length > joined.Length ? Matches(apart) : found;
    }

    // Whoever fits is kept under the last word, so that a long question stays cheap however many speakers are known.
    private List<KnownName> Matches(string[] wanted)
    {
        var job = SpeakerWords.OfRole(wanted);
        if (wanted.Length == 0 || !namesByLastWord.TryGetValue(job[^1], out var names))
        {
            return [];
        }

        foreach (var fits in (ReadOnlySpan<Predicate<KnownName>>)
            [
                known => known.IsFullName(wanted), known => known.IsSurname(wanted), known => known.IsPartOfName(wanted),
                known => known.IsInitials(wanted), known => known.IsRole(job),
            ])
        {
            var found = names.FindAll(fits);
            if (found.Count > 0)
            {
                return found;
            }
        }

        var titled = names.FindAll(known => known.IsTitled(wanted));
        var inRole = titled.FindAll(known => known.HasInRole(job[0]));
        return inRole.Count > 0 ? inRole : titled;
    }
}
