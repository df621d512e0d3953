using DigestBot.Core.Sources;

namespace DigestBot.Storage;

/// <summary>Entries of one source by key and by address.</summary>
internal sealed class KnownEntries
{
    private const double LeastShareOfTitle = 0.3;

    private readonly Dictionary<string, EntryRow> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntryRow> byAddress = new(StringComparer.Ordinal);

    private readonly Dictionary<(string Title, long? PublishedAt), EntryRow?> gone = [];

    public void Add(EntryRow row)
    {
        byKey[row.Key] = row;
        if (row.Address is not null)
        {
            byAddress.TryAdd(row.Address, row);
        }
    }

    /// <summary>
    /// Adds an entry that may stand in the feed under another name now, unless it stands there under its own (those that were added
    /// before), or shares its headline and date with another one.
    /// </summary>
    public void AddGone(EntryRow row)
    {
        var headline = (row.Title, row.PublishedAt);
        if (row.Title.Length > 0 && (byKey.ContainsKey(row.Key) || !gone.TryAdd(headline, row)))
        {
            gone[headline] = null;
        }
    }

    /// <summary>The one entry with this one's headline and date that stands in the feed no longer; it is given once.</summary>
    public EntryRow? TakeGone(SeenEntry seen) =>
        seen.PublishedAt is not null && gone.Remove((StorableText.Of(seen.Title), Moments.Of(seen.PublishedAt)), out var row) ? row : null;

    /// <summary>The entry that this one is already: the same key, or else the same address.</summary>
    public EntryRow? Find(SeenEntry seen) =>
        byKey.GetValueOrDefault(StorableText.Of(seen.Key)) is { } row && !IsAnother(row, seen)
            ? row
            : seen.Address is null ? null : byAddress.GetValueOrDefault(StorableText.Of(seen.Address));

    /// <summary>The entry under a key that no other one has: some feeds give the names of old entries to new ones.</summary>
    public SeenEntry Named(SeenEntry seen) =>
        byKey.ContainsKey(StorableText.Of(seen.Key)) ? seen with { Key = Sighting.KeyOf($"{seen.Key} {seen.Address}") } : seen;

    // An article that moves keeps its date or its headline.
    private static bool IsAnother(EntryRow row, SeenEntry seen) =>
        row.Address is not null && seen.Address is not null && row.Address != StorableText.Of(seen.Address)
        && Moments.Of(seen.PublishedAt) > row.PublishedAt
        && TextLikeness.Of(row.Title, seen.Title) < LeastShareOfTitle;
}
