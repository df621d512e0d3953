using DigestBot.Core.Sources;

namespace DigestBot.Storage;

/// <summary>Entries of one source by key and by address.</summary>
internal sealed class KnownEntries
{
    private readonly Dictionary<string, EntryRow> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntryRow> byAddress = new(StringComparer.Ordinal);

    public void Add(EntryRow row)
    {
        byKey[row.Key] = row;
        if (row.Address is not null)
        {
            byAddress.TryAdd(row.Address, row);
        }
    }

    /// <summary>The entry that this one is already: the same key, or else the same address.</summary>
    public EntryRow? Find(SeenEntry seen) =>
        byKey.GetValueOrDefault(StorableText.Of(seen.Key))
        ?? (seen.Address is null ? null : byAddress.GetValueOrDefault(StorableText.Of(seen.Address)));
}
