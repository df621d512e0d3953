using System.Globalization;
using System.Net;

namespace DigestBot.Fetching.Addresses;

/// <summary>A host, a part of a domain or a range of addresses that is opened by the settings.</summary>
/// <param name="Name">The host in ASCII and small letters; null when addresses are given.</param>
/// <param name="IsBelow">Whether all hosts below the name are meant, and not the name itself.</param>
/// <param name="Network">The addresses; null when a name is given.</param>
/// <param name="Port">The only port; null for every port that is not refused to all.</param>
internal sealed record AllowEntry(string? Name, bool IsBelow, IPNetwork? Network, int? Port)
{
    /// <summary>Reads "host", "*.host", an address or a range, and a port after a colon; null for any other text.</summary>
    public static AllowEntry? TryRead(string text)
    {
        var (host, port, isRight) = Split(text.Trim());
        if (!isRight)
        {
            return null;
        }

        if (TryReadNetwork(host) is { } network)
        {
            return new AllowEntry(Name: null, IsBelow: false, network, port);
        }

        var isBelow = host.StartsWith("*.", StringComparison.Ordinal);
        return TryReadName(isBelow ? host[2..] : host) is { } name ? new AllowEntry(name, isBelow, Network: null, port) : null;
    }

    /// <summary>Whether it opens this host by name.</summary>
    public bool Opens(string host, int port) => HasPort(port) && Name is not null
        && (IsBelow ? host.EndsWith($".{Name}", StringComparison.Ordinal) : host == Name);

    /// <summary>Whether it opens this address.</summary>
    public bool Opens(IPAddress address, int port) => HasPort(port) && Network is { } network && network.Contains(address);

    private bool HasPort(int port) => Port is { } only ? only == port : !RefusedPorts.Contains(port);

    private static (string Host, int? Port, bool IsRight) Split(string text)
    {
        var colon = text.LastIndexOf(':');
        var isIpv6 = text.StartsWith('[') ? text.EndsWith(']') : text.Count(c => c == ':') > 1;
        if (colon < 0 || isIpv6)
        {
            return (text.Trim('[', ']'), null, true);
        }

        var isPort = ushort.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0;
        return (text[..colon].Trim('[', ']'), port, isPort);
    }

    private static IPNetwork? TryReadNetwork(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
        {
            return network;
        }

        // "10.8" would be read as 10.0.0.8: only the whole form is taken.
        var isWhole = text.Contains(':', StringComparison.Ordinal) || text.Count(c => c == '.') == 3;
        return isWhole && IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
    }

    private static string? TryReadName(string text) =>
        text.Length > 0 && text.IndexOfAny([' ', '/', '*', '@', '?', '#', '%']) < 0 && !HostNames.HasLookAlikes(text)
        && Uri.TryCreate($"http://{text}/", UriKind.Absolute, out var address) && address.HostNameType == UriHostNameType.Dns
        && HostNames.Of(address) is { } name && !HostNames.EndsInNumber(name)
            ? name
            : null;
}
