using System.Net;

namespace DigestBot.Fetching.Addresses;

/// <summary>
/// Says which addresses may be fetched: those of the open internet, and what the settings open. Asked twice: for every address
/// that is named, by a user or a redirect, and for every address that is connected to, whatever the name has led to before.
/// </summary>
internal sealed class AddressGuard(AllowList allowed)
{
    private const string Remedy = "allow the host in DigestBot:Fetch:Allow if it is yours";

    /// <summary>Why the address may not be fetched, as a clause; null when it may, as far as can be seen before its name is looked up.</summary>
    public string? Refusal(Uri address)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            return "it is not an http or https address; give one";
        }

        if (address.UserInfo.Length > 0)
        {
            return "it carries a user name or a password; take them out and give them in DigestBot:Fetch:Headers";
        }

        // Seen before it is put into ASCII, which hides what a letter looks like.
        if (HostNames.HasLookAlikes(address.Host))
        {
            return "its host is written with look-alike letters; write it in plain ones";
        }

        return RefusalOfHost(HostNames.Of(address), address.Port);
    }

    /// <summary>Why the host may not be connected to at this address, as a clause; null when it may.</summary>
    public string? Refusal(IPAddress address, string host, int port) =>
        SpecialAddresses.KindOf(address) is { } kind && !allowed.Opens(HostNames.Bare(host), port) && !allowed.Opens(address, port)
            ? $"it leads to {kind} ({address}); {Remedy}"
            : null;

    private string? RefusalOfHost(string host, int port)
    {
        if (host.Length == 0 || host.Contains('%', StringComparison.Ordinal))
        {
            return "its host is not a name or an address; correct it";
        }

        if (allowed.Opens(host, port))
        {
            return null;
        }

        // An ideographic full stop, or a final dot, hides from Uri that the host is an address.
        if (IPAddress.TryParse(host, out var address))
        {
            return Refusal(address, host, port) ?? (allowed.Opens(address, port) ? null : RefusalOfPort(port));
        }

        if (HostNames.EndsInNumber(host))
        {
            return "its host is not a name or an address; correct it";
        }

        return HostNames.IsLocal(host) ? $"it names a host of a local network (\"{host}\"); {Remedy}" : RefusalOfPort(port);
    }

    private static string? RefusalOfPort(int port) =>
        RefusedPorts.Contains(port) ? $"port {port} is not one of web sites; allow \"host:{port}\" in DigestBot:Fetch:Allow if it is yours" : null;
}
