using DigestBot.Core.Questions;

namespace DigestBot.Storage;

/// <summary>All speakers, as they were read last. Immutable.</summary>
internal sealed class SpeakerList
{
    /// <summary>So many of those whom a few letters fit are known beforehand; most speakers have a word with any two letters.</summary>
    private const int MostOfFewLetters = 60;

    private const int FewLetters = 3;

    private readonly Dictionary<string, List<ListedSpeaker>> byFewLetters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ListedSpeaker>> byShown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ListedSpeaker>> byAlias = new(StringComparer.Ordinal);
    private readonly Dictionary<long, ListedSpeaker> byName = [];
    private readonly (string Word, int Speaker)[] words;
    private readonly ListedSpeaker[] speakers;

    public SpeakerList(IEnumerable<SpeakerNameRow> names, IReadOnlyDictionary<long, List<string>> roles)
    {
        var listed = new List<ListedSpeaker>();
        foreach (var group in names.GroupBy(name => name.SpeakerId))
        {
            var rows = group.ToList();
            if (ListedSpeaker.Of(rows, roles) is { } speaker)
            {
                listed.Add(speaker);
                Add(byShown, FoldedText.Of(speaker.Name), speaker);
                foreach (var row in rows)
                {
                    byName.Add(row.Id, speaker);
                    Add(byAlias, row.Folded, speaker);
                }
            }
        }

        speakers = [.. listed.OrderByDescending(speaker => speaker.Quotes).ThenBy(speaker => speaker.Name, StringComparer.Ordinal)];
        Speakers = Array.ConvertAll(speakers, speaker => speaker.ToKnown());
        Index = new SpeakerIndex(Speakers);
        words = [.. speakers.Index().SelectMany(speaker => speaker.Item.Words.Select(word => (word, speaker.Index)))];
        Array.Sort(words, static (a, b) => string.CompareOrdinal(a.Word, b.Word));
        foreach (var speaker in listed.OrderByDescending(speaker => speaker.Weight))
        {
            AddBeginnings(speaker);
        }
    }

    /// <summary>The most quoted first.</summary>
    public IReadOnlyList<KnownSpeaker> Speakers { get; }

    public SpeakerIndex Index { get; }

    /// <summary>The ids of all names of whoever is shown under this one, or else of whoever is called so.</summary>
    public IReadOnlyList<long> NamesOf(string name)
    {
        var folded = FoldedText.Of(StorableText.Of(name));
        var found = byShown.GetValueOrDefault(folded) ?? byAlias.GetValueOrDefault(folded) ?? [];
        return [.. found.SelectMany(speaker => speaker.NameIds).Distinct()];
    }

    /// <summary>Whose name it is; null for one that nobody is surely quoted under.</summary>
    public ListedSpeaker? SpeakerOf(long name) => byName.GetValueOrDefault(name);

    /// <summary>Those who have a word that begins with each of these, those quoted most lately first.</summary>
    public IReadOnlyList<ListedSpeaker> Beginning(IReadOnlyList<string> beginnings, int most)
    {
        var longest = beginnings.MaxBy(beginning => beginning.Length)!;
        if (beginnings.Count == 1 && longest.Length <= FewLetters && most <= MostOfFewLetters)
        {
            return [.. (byFewLetters.GetValueOrDefault(longest) ?? []).Take(most)];
        }

        var at = FirstAt(longest);
        var found = new HashSet<int>();
        for (; at < words.Length && words[at].Word.StartsWith(longest, StringComparison.Ordinal); at++)
        {
            if (beginnings.Count == 1 || beginnings.All(beginning => speakers[words[at].Speaker].Words.Any(word => word.StartsWith(beginning, StringComparison.Ordinal))))
            {
                found.Add(words[at].Speaker);
            }
        }

        return [.. found.Select(speaker => speakers[speaker]).OrderByDescending(speaker => speaker.Weight).Take(most)];
    }

    // The speakers come in their order, the most quoted lately first.
    private void AddBeginnings(ListedSpeaker speaker)
    {
        foreach (var word in speaker.Words)
        {
            for (var length = 1; length <= Math.Min(FewLetters, word.Length); length++)
            {
                var beginning = word[..length];
                if (!byFewLetters.TryGetValue(beginning, out var some))
                {
                    byFewLetters.Add(beginning, some = []);
                }

                if (some.Count < MostOfFewLetters && (some.Count == 0 || some[^1] != speaker))
                {
                    some.Add(speaker);
                }
            }
        }
    }

    private int FirstAt(string beginning)
    {
        int low = 0, high = words.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(words[middle].Word, beginning) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static void Add(Dictionary<string, List<ListedSpeaker>> by, string folded, ListedSpeaker speaker)
    {
        if (!by.TryGetValue(folded, out var some))
        {
            by.Add(folded, some = []);
        }

        if (!some.Contains(speaker))
        {
            some.Add(speaker);
        }
    }
}
