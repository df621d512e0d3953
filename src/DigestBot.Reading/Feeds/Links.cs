namespace DigestBot.Reading.Feeds;

/// <summary>Completes the addresses that feeds give.</summary>
internal static class Links
{
    private const int LongestAddress = 4096;

    /// <summary>
    /// The address as it was given where it is absolute, completed by <paramref name="site"/> where it is relative and that is known;
    /// null for none, and for those that run a program.
    /// </summary>
    public static string? Resolve(string? given, Uri? site)
    {
        if (given is null || given.Length > LongestAddress)
        {
            return null;
        }

        var address = WithoutBreaks(given);
        if (address.Length == 0)
        {
            return null;
        }

        return SchemeOf(address) switch
        {
            "javascript" or "vbscript" or "data" => null,
            { } => address,
            null => site is not null && Uri.TryCreate(site, address, out var whole) ? whole.AbsoluteUri : address,
        };
    }

    /// <summary>Whether an address leads to the web by itself.</summary>
    public static bool IsWeb(string? address) => SchemeOf(address ?? "") is "http" or "https";

    /// <summary>What relative addresses are completed by inside an element with this <c>xml:base</c>.</summary>
    public static Uri? Base(string? given, Uri? outer)
    {
        if (string.IsNullOrWhiteSpace(given))
        {
            return outer;
        }

        return Resolve(given, outer) is { } whole && IsWeb(whole) && Uri.TryCreate(whole, UriKind.Absolute, out var address) ? address : outer;
    }

    private static string WithoutBreaks(string given)
    {
        var trimmed = given.Trim();
        return trimmed.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 ? trimmed : string.Concat(trimmed.Where(c => !char.IsControl(c)));
    }

    // A colon after letters; "1:2" and "page:3/4" behind a slash are no schemes.
    private static string? SchemeOf(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var scheme = address[..Math.Max(0, colon)];
        var isScheme = scheme.Length > 1 && char.IsAsciiLetter(scheme[0]) && scheme.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.');
        return isScheme ? scheme.ToLowerInvariant() : null;
    }
}
