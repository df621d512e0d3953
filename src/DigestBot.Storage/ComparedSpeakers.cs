using DigestBot.Core.Speakers;

namespace DigestBot.Storage;

/// <summary>Those who may be meant by the names of some articles. Not safe to share between threads.</summary>
internal sealed class ComparedSpeakers
{
    /// <summary>So many are compared with one name.</summary>
    private const int MostAlike = 500;

    private readonly Dictionary<long, ComparedSpeaker> byId = [];
    private readonly Dictionary<long, ComparedSpeaker> byName = [];
    private readonly Dictionary<string, List<ComparedSpeaker>> byLastWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ComparedSpeaker>> byAcronym = new(StringComparer.Ordinal);

    /// <summary>The last words of names that this one may be another form of.</summary>
    public static IEnumerable<string> LastWordsOf(SpokenName name) => name.Kind == SpeakerKind.Body || name.Words > 2 ? [name.LastWord, name.Acronym] : [name.LastWord];

    /// <summary>Adds names that are not known yet.</summary>
    public void Add(IEnumerable<SpeakerNameRow> rows)
    {
        foreach (var row in rows.Where(row => !byName.ContainsKey(row.Id)))
        {
            if (!byId.TryGetValue(row.SpeakerId, out var speaker))
            {
                byId.Add(row.SpeakerId, speaker = new ComparedSpeaker(new SpeakerId(row.SpeakerId), row.Kind));
            }

            speaker.Add(row);
            byName.Add(row.Id, speaker);
            Add(byLastWord, row.LastWord, speaker);
            Add(byAcronym, row.Acronym, speaker);
        }
    }

    /// <summary>Those who share the last word, or the first letters where one of the names is nothing but letters.</summary>
    public IReadOnlyList<ComparedSpeaker> Like(SpokenName name)
    {
        var alike = LastWordsOf(name).SelectMany(word => byLastWord.GetValueOrDefault(word) ?? []);
        return [.. (name.IsAcronym ? alike.Concat(byAcronym.GetValueOrDefault(name.LastWord) ?? []) : alike).Distinct().Take(MostAlike)];
    }

    /// <summary>The speaker who has this name.</summary>
    public ComparedSpeaker SpeakerOf(long name) => byName[name];

    /// <summary>The id of this spelling of the speaker's name; null for a new one.</summary>
    public long? IdOf(SpokenName name, SpeakerId speaker) => byId[speaker.Value].Rows.FirstOrDefault(known => known.Name == name.Written)?.Id;

    private static void Add(Dictionary<string, List<ComparedSpeaker>> by, string key, ComparedSpeaker speaker)
    {
        if (!by.TryGetValue(key, out var some))
        {
            by.Add(key, some = []);
        }

        if (!some.Contains(speaker))
        {
            some.Add(speaker);
        }
    }
}
