using System.Net;
using System.Net.Sockets;
using Microsoft.Security.AntiSSRF;

namespace DigestBot.Fetching.Addresses;

/// <summary>
/// Tells addresses of the open internet from all others. The ranges are those that Microsoft.Security.AntiSSRF keeps;
/// its handler is not used, since it has no place for a resolver, an allow-list of hosts or the connection itself.
/// </summary>
internal static class SpecialAddresses
{
    private const int Ipv4InNat64 = 12;
    private const int IsatapMark = 8;
    private const int Ipv4InIsatap = 12;

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    // Addresses that clouds answer with credentials on and that the package does not know as such.
    private static readonly string[] MoreMetadata = ["100.100.100.200/32", "192.0.0.192/32", "fd00:ec2::254/128", "fd20:ce::254/128"];

    // The first range that fits names the address, so the narrow ones come first.
    private static readonly (IPNetwork Network, string Kind)[] Ranges =
    [
        .. Named("a cloud's metadata address", IPAddressRanges.imds, IPAddressRanges.wireserver, MoreMetadata),
        .. Named("an address of this machine", IPAddressRanges.loopback, IPAddressRanges.unspecified),
        .. Named("a private address", IPAddressRanges.privateUse, IPAddressRanges.uniqueLocal, IPAddressRanges.siteLocal),
        .. Named("an address inside a provider's network", IPAddressRanges.sharedAddressSpace),
        .. Named("a link-local address", IPAddressRanges.linkLocal),
        .. Named("an address of many machines", IPAddressRanges.multicast, IPAddressRanges.broadcast),
        .. Named("a reserved address", IPAddressRanges.recommendedLatest),
    ];

    /// <summary>What kind of address it is, as in "a private address"; null for one of the open internet.</summary>
    public static string? KindOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return KindOf(address.MapToIPv4());
        }

        // A network without IPv4 reaches the whole IPv4 internet through these, so the address inside decides.
        if (Nat64.Contains(address))
        {
            return KindOf(Ipv4At(address, Ipv4InNat64));
        }

        foreach (var (network, kind) in Ranges)
        {
            if (network.Contains(address))
            {
                return kind;
            }
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 ? KindOfOtherIpv6(address) : null;
    }

    // The package lets "::127.0.0.1" through, the IPv4-compatible form, and "::ffff:0:127.0.0.1": neither is global unicast.
    private static string? KindOfOtherIpv6(IPAddress address)
    {
        if (!GlobalUnicast.Contains(address))
        {
            return "a reserved address";
        }

        var bytes = address.GetAddressBytes();
        var isIsatap = (bytes[IsatapMark] & ~2) == 0 && bytes.AsSpan(IsatapMark + 1, 3).SequenceEqual<byte>([0, 0x5e, 0xfe]);
        return isIsatap ? KindOf(Ipv4At(address, Ipv4InIsatap)) : null;
    }

    private static IPAddress Ipv4At(IPAddress address, int start) => new(address.GetAddressBytes().AsSpan(start, 4));

    private static IEnumerable<(IPNetwork Network, string Kind)> Named(string kind, params string[][] ranges) =>
        ranges.SelectMany(range => range).Select(range => (IPNetwork.Parse(range), kind));
}
