namespace DigestBot.Reading.Feeds;

/// <summary>Takes away the ids that name nothing.</summary>
public static class EntryIds
{
    /// <summary>
    /// The same entries in the same order, without the ids that several of them share: real feeds give every entry the site's
    /// address or the number of its category.
    /// </summary>
    public static IReadOnlyList<FeedEntry> WithoutRepeats(IReadOnlyList<FeedEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var repeated = entries.Where(entry => entry.Id is not null)
            .GroupBy(entry => entry.Id!, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        return repeated.Count == 0 ? entries : [.. entries.Select(entry => entry.Id is { } id && repeated.Contains(id) ? entry with { Id = null } : entry)];
    }
}
