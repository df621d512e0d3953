using System.Collections.Frozen;
using System.Globalization;
using DigestBot.Reading.Language;

namespace DigestBot.Reading.Feeds.Dates;

/// <summary>Knows the months by their names.</summary>
internal static class Months
{
    private const int ShortestName = 3;

    private static readonly FrozenDictionary<string, int> Names = Read();

    // Weekdays that begin as months do.
    private static readonly FrozenSet<string> Weekdays = FrozenSet.Create(StringComparer.Ordinal, "mardi", "martes", "martedi", "marti");

    /// <summary>1 to 12; null for a word that is no month.</summary>
    public static int? Named(string word)
    {
        if (Names.TryGetValue(word, out var known))
        {
            return known;
        }

        // English names are misspelt after the third letter ("Februrary").
        var mayBeMisspelt = word.Length > ShortestName && word.All(char.IsAsciiLetter) && !Weekdays.Contains(word);
        return mayBeMisspelt && Names.TryGetValue(word[..ShortestName], out known) ? known : null;
    }

    private static FrozenDictionary<string, int> Read()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var cut = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in TableReader.Lines("months"))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var month = int.Parse(words[0], CultureInfo.InvariantCulture);
            foreach (var word in words.Skip(1))
            {
                names.TryAdd(word, month);
                for (var length = ShortestName; length < word.Length; length++)
                {
                    cut[word[..length]] = cut.TryGetValue(word[..length], out var other) && other != month ? 0 : month;
                }
            }
        }

        foreach (var (name, month) in cut.Where(pair => pair.Value > 0))
        {
            names.TryAdd(name, month);
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
