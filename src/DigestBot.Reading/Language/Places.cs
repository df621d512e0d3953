using System.Collections.Frozen;

namespace DigestBot.Reading.Language;

/// <summary>Names of countries, states, cities and other places. Read once from Tables/places.txt; immutable.</summary>
internal static class Places
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = TableReader.Lines("places")
        .SelectMany(line => line.Split(',', StringSplitOptions.TrimEntries))
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> name) => Names.Contains(name);
}
