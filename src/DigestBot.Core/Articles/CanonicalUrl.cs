namespace DigestBot.Core.Articles;

/// <summary>Tells whether two addresses mean the same article.</summary>
public static class CanonicalUrl
{
    private static readonly string[] TrackingPrefixes = ["utm_", "at_", "mc_", "pk_", "hsa_"];

    private static readonly string[] TrackingNames =
        ["fbclid", "gclid", "dclid", "msclkid", "igshid", "yclid", "ref", "ref_src", "cmpid", "smid", "ocid", "ito", "ns_mchannel", "ns_source", "ns_campaign", "xtor", "_ga"];

    /// <summary>
    /// The address as "host/path?query": no scheme, "www.", fragment, trailing slash or tracking parameter; the host in lower case.
    /// </summary>
    public static string Of(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var host = url.IdnHost.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var port = url.IsDefaultPort ? "" : $":{url.Port}";
        var query = string.Join('&', url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !IsTracking(pair)));
        return host + port + url.AbsolutePath.TrimEnd('/') + (query.Length == 0 ? "" : "?" + query);
    }

    private static bool IsTracking(string pair)
    {
        var name = pair.Split('=', 2)[0].ToLowerInvariant();
        return Array.IndexOf(TrackingNames, name) >= 0 || Array.Exists(TrackingPrefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal));
    }
}
