using System.Security.Cryptography;
using System.Text;

namespace DigestBot.Core.Articles;

/// <summary>Tells whether two addresses mean the same article.</summary>
public static class CanonicalUrl
{
    /// <summary>A longer page, in characters, is told by its hash: databases do not index such addresses.</summary>
    private const int MaxLength = 1000;

    private static readonly string[] TrackingPrefixes = ["utm_", "at_", "mc_", "pk_", "hsa_"];

    private static readonly string[] TrackingNames =
        ["fbclid", "gclid", "dclid", "msclkid", "igshid", "yclid", "ref", "ref_src", "cmpid", "smid", "ocid", "ito", "ns_mchannel", "ns_source", "ns_campaign", "xtor", "_ga"];

    /// <summary>
    /// The address as "host/path?query": no scheme, "www.", fragment, trailing slash or tracking parameter; the host in lower case.
    /// Null for one that names a whole site: pages often give that as their own.
    /// </summary>
    public static string? Of(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!url.IsAbsoluteUri)
        {
            return null;
        }

        var host = url.IdnHost.TrimEnd('.').ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var port = url.IsDefaultPort ? "" : $":{url.Port}";

        // Some feeds escape the mark twice ("&amp;"), some sites set a semicolon in its place.
        var query = string.Join('&', url.Query.TrimStart('?').Replace("&amp;", "&", StringComparison.OrdinalIgnoreCase).Split(['&', ';'], StringSplitOptions.RemoveEmptyEntries).Where(pair => !IsTracking(pair)));
        var page = url.AbsolutePath.TrimEnd('/') + (query.Length == 0 ? "" : "?" + query);
        return page.Length == 0 ? null : host + port + Bounded(page);
    }

    private static string Bounded(string page) =>
        page.Length <= MaxLength ? page : $"/#{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(page)))}";

    private static bool IsTracking(string pair)
    {
        var (name, value) = pair.Split('=', 2) is [var before, var behind] ? (before.ToLowerInvariant(), behind) : (pair.ToLowerInvariant(), "");

        // "ref=4711" is an article's number on some sites.
        if (name == "ref" && value.Length > 0 && value.All(char.IsAsciiDigit))
        {
            return false;
        }

        return Array.IndexOf(TrackingNames, name) >= 0 || Array.Exists(TrackingPrefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal));
    }
}
