using System.Collections.Frozen;
using System.Globalization;
using DigestBot.Reading.Language;

namespace DigestBot.Reading.Feeds.Dates;

/// <summary>Knows time zones by the letters that dates give them.</summary>
internal static class TimeZones
{
    private static readonly FrozenDictionary<string, int> Minutes = TableReader.Lines("time-zones")
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(words => words[0], words => int.Parse(words[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>How far it is ahead of UTC; null for a word that names no zone.</summary>
    public static TimeSpan? Named(string word) => word.Length == 1 ? Military(word[0])
        : Minutes.TryGetValue(word, out var minutes) ? TimeSpan.FromMinutes(minutes)
        : null;

    // RFC 822 took these with the wrong sign, and programs that write them took them from there.
    private static TimeSpan? Military(char letter) => letter switch
    {
        'z' => TimeSpan.Zero,
        >= 'a' and <= 'i' => TimeSpan.FromHours('a' - letter - 1),
        >= 'k' and <= 'm' => TimeSpan.FromHours('a' - letter),
        >= 'n' and <= 'y' => TimeSpan.FromHours(letter - 'n' + 1),
        _ => null,
    };
}
