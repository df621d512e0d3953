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

    private static readonly string[] Prefixes = ["www.", "amp.", "m."];

    private static readonly string[] AmpNames = ["amp", "outputtype", "amp_js_v", "usqp"];

    /// <summary>
    /// The address as "host/path?query": no scheme, "www.", fragment, trailing slash or tracking parameter; the host in lower case.
    /// The AMP version of a page has the address of the page itself. Null for one that names a whole site: pages often give that as
    /// their own.
    /// </summary>
    public static string? Of(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!url.IsAbsoluteUri)
        {
            return null;
        }

        var page = Unwrapped(url);
        var host = page.IdnHost.TrimEnd('.').ToLowerInvariant();
        host = Prefixes.FirstOrDefault(prefix => host.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix ? host[prefix.Length..] : host;
        var port = page.IsDefaultPort ? "" : $":{page.Port}";
        var query = string.Join('&', Pairs(page.Query).Where(pair => !IsTracking(pair)));
        var place = WithoutAmp(page.AbsolutePath.TrimEnd('/')) + (query.Length == 0 ? "" : "?" + query);
        return place.Length == 0 ? null : host + port + Bounded(place);
    }

    // Some feeds escape the mark between pairs twice ("&amp;"), some sites set a semicolon in its place.
    private static string[] Pairs(string query) =>
        query.TrimStart('?').Replace("&amp;", "&", StringComparison.OrdinalIgnoreCase).Split(['&', ';'], StringSplitOptions.RemoveEmptyEntries);

    private static string Bounded(string page) =>
        page.Length <= MaxLength ? page : $"/#{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(page)))}";

    // "www.google.com/amp/s/host/page" and "host.cdn.ampproject.org/c/s/host/page" show another site's page (https://developers.google.com/amp/cache/overview).
    private static Uri Unwrapped(Uri url)
    {
        var path = url.AbsolutePath;
        var start = url.IdnHost.EndsWith(".cdn.ampproject.org", StringComparison.OrdinalIgnoreCase) ? "/c/"
            : url.IdnHost.Contains("google.", StringComparison.OrdinalIgnoreCase) ? "/amp/" : null;
        if (start is null || !path.StartsWith(start, StringComparison.Ordinal))
        {
            return url;
        }

        var inner = path[start.Length..];
        inner = inner.StartsWith("s/", StringComparison.Ordinal) ? inner[2..] : inner;
        return inner.Contains('.', StringComparison.Ordinal) && Uri.TryCreate($"https://{inner}{url.Query}", UriKind.Absolute, out var page) ? page : url;
    }

    // "/2026/ferry/amp", "/amp/2026/ferry", "/2026/ferry.amp" and "/2026/ferry.amp.html".
    private static string WithoutAmp(string path) => path switch
    {
        [.. var start, '/', 'a', 'm', 'p'] when start.Length > 0 => start,
        ['/', 'a', 'm', 'p', '/', .. var rest] when rest.Length > 0 => $"/{rest}",
        [.. var start, '.', 'a', 'm', 'p'] => start,
        [.. var start, '.', 'a', 'm', 'p', '.', 'h', 't', 'm', 'l'] => $"{start}.html",
        _ => path,
    };

    private static bool IsTracking(string pair)
    {
        var (name, value) = pair.Split('=', 2) is [var before, var behind] ? (before.ToLowerInvariant(), behind) : (pair.ToLowerInvariant(), "");

        // "ref=4711" is an article's number on some sites.
        if (name == "ref" && value.Length > 0 && value.All(char.IsAsciiDigit))
        {
            return false;
        }

        return Array.IndexOf(TrackingNames, name) >= 0 || Array.IndexOf(AmpNames, name) >= 0 || Array.Exists(TrackingPrefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal));
    }
}
