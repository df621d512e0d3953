using System.Security.Cryptography;
using System.Text;

namespace DigestBot.Core.Sources;

/// <summary>Tells whether two addresses mean the same source. Pure.</summary>
public static class SourceAddress
{
    /// <summary>The longest address that is taken, in characters.</summary>
    public const int MaxLength = 2000;

    /// <summary>
    /// The address that a person means: "gazette.example/feed" is completed with https, and feed: and white space are taken off. Null for what is none.
    /// </summary>
    public static Uri? Read(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var text = typed.Trim().Trim('<', '>');
        text = text.StartsWith("feed:", StringComparison.OrdinalIgnoreCase) ? text["feed:".Length..] : text;
        text = text.StartsWith("//", StringComparison.Ordinal) ? $"http:{text}" : text;
        text = text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}";
        return text.Length <= MaxLength && !text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https" && (address.Host.Contains('.', StringComparison.Ordinal) || address.Host.Contains(':', StringComparison.Ordinal) || address.IsLoopback)
            ? address
            : null;
    }

    /// <summary>The id of the source at this address: the same for http and https, with and without "www.", fragment or trailing slash.</summary>
    public static SourceId IdOf(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var host = address.IdnHost.ToLowerInvariant();
        var port = address.IsDefaultPort ? "" : $":{address.Port}";
        var key = $"{(host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host)}{port}{address.AbsolutePath.TrimEnd('/')}{address.Query}";
        return new SourceId(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 6)));
    }
}
