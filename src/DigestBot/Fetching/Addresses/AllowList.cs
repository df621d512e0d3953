using System.Net;

namespace DigestBot.Fetching.Addresses;

/// <summary>The hosts and addresses that the settings open though they are private.</summary>
internal sealed class AllowList(IReadOnlyList<AllowEntry> entries)
{
    /// <summary>The entries that can be read; <see cref="Settings.FetchCheck"/> has named the others.</summary>
    public static AllowList Of(IEnumerable<string> entries) => new([.. entries.Select(AllowEntry.TryRead).OfType<AllowEntry>()]);

    /// <summary>Whether the host is opened by its name, wherever it leads.</summary>
    public bool Opens(string host, int port) => entries.Any(entry => entry.Opens(host, port));

    /// <summary>Whether the address is opened, whatever name leads to it.</summary>
    public bool Opens(IPAddress address, int port) => entries.Any(entry => entry.Opens(address, port));
}
