using System.Buffers;
using System.Collections.Frozen;
using DigestBot.Settings;

namespace DigestBot.Fetching;

/// <summary>A header that is sent to an address and to what lies below it, and nowhere else.</summary>
/// <param name="Below">The address: scheme, host, port and the beginning of the path.</param>
/// <param name="Name">The header's name.</param>
/// <param name="Value">Its value.</param>
internal sealed record HeaderRule(Uri Below, string Name, Secret Value)
{
    // Those that frame the message, and those that the fetcher sets itself.
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "Host", "Connection", "Content-Length", "Transfer-Encoding", "Upgrade", "TE", "Trailer", "Expect",
        "Accept-Encoding", "If-None-Match", "If-Modified-Since", "Range", "Content-Type", "Keep-Alive", "Proxy-Connection", "Content-Encoding");

    // https://www.rfc-editor.org/rfc/rfc9110#name-tokens
    private static readonly SearchValues<char> NameLetters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Reads "ADDRESS NAME: VALUE"; null for any other text.</summary>
    public static HeaderRule? TryRead(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var colon = space < 0 ? -1 : text.IndexOf(':', space);
        if (colon < 0 || TryReadAddress(text[..space]) is not { } below)
        {
            return null;
        }

        var (name, value) = (text[space..colon].Trim(), text[(colon + 1)..].Trim());
        var isRight = name.Length > 0 && !name.AsSpan().ContainsAnyExcept(NameLetters) && !Reserved.Contains(name)
            && value.Length > 0 && value.All(letter => letter is >= ' ' and <= '~');
        return isRight ? new HeaderRule(below, name, new Secret(value)) : null;
    }

    /// <summary>Whether the address is the rule's own or lies below it: "/private" covers "/private/feed", and not "/privateer".</summary>
    public bool Covers(Uri address)
    {
        var (own, path) = (Below.AbsolutePath, address.AbsolutePath);
        return Uri.Compare(Below, address, UriComponents.SchemeAndServer | UriComponents.StrongPort, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0
            && path.StartsWith(own, StringComparison.Ordinal)
            && (path.Length == own.Length || own.EndsWith('/') || path[own.Length] == '/');
    }

    private static Uri? TryReadAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address is { UserInfo: "", Query: "", Fragment: "" }
            ? address
            : null;
}
