using System.Collections.Frozen;
using System.Globalization;

namespace DigestBot.Fetching.Addresses;

/// <summary>Reads the host of an address, and tells names of the open internet from those of a local network.</summary>
internal static class HostNames
{
    private static readonly FrozenSet<string> LocalEndings = FrozenSet.Create(
        StringComparer.Ordinal, "localhost", "localdomain", "local", "internal", "intranet", "private", "corp", "home", "lan", "home.arpa", "onion", "invalid");

    // Characters that readers, proxies or resolvers fold to a plain letter, digit or dot, or to nothing:
    // ªº²³¹ ſ ʰ…ˤ ᴬ…ᶿ, zero widths, ⁰…₟, ℀…⅏, Ⅰ…↏, ①…⓿, ideographic stops, ﬁ…ﬆ, small and full-width forms, 𝐀…𝟿, 🄀…🇿.
    private static readonly (int First, int Last)[] LookAlikes =
    [
        (0xaa, 0xaa), (0xad, 0xad), (0xb2, 0xb3), (0xb9, 0xba), (0x17f, 0x17f), (0x2b0, 0x2e4), (0x34f, 0x34f), (0x1d2c, 0x1dbf),
        (0x180b, 0x180f), (0x200b, 0x200f), (0x2024, 0x2026), (0x202a, 0x202e), (0x2060, 0x209f), (0x2100, 0x218f), (0x2460, 0x24ff),
        (0x3002, 0x3002), (0xfb00, 0xfb06), (0xfe00, 0xfe0f), (0xfe50, 0xfe6f), (0xfeff, 0xfeff), (0xff00, 0xffef), (0x1d400, 0x1d7ff),
        (0x1f100, 0x1f1ff), (0x1fbf0, 0x1fbf9), (0xe0000, 0xe01ef),
    ];

    /// <summary>The host as it is looked up: in ASCII and small letters, without brackets and final dots; empty when it cannot be put so.</summary>
    public static string Of(Uri address)
    {
        try
        {
            return Bare(address.IdnHost);
        }
        catch (UriFormatException)
        {
            // A label that is too long or ill-formed in ASCII, which Uri notices only now.
            return "";
        }
    }

    /// <summary>A host without what makes no difference: its final dots, and the case of its letters.</summary>
    public static string Bare(string host) => host.TrimEnd('.').ToLowerInvariant();

    /// <summary>Whether the host is written with letters that only look like those of another name.</summary>
    public static bool HasLookAlikes(string host) =>
        host.EnumerateRunes().Any(rune => Array.Exists(LookAlikes, range => rune.Value >= range.First && rune.Value <= range.Last));

    /// <summary>Whether the name can only be of a local network: a single word, or an ending that the internet does not have.</summary>
    public static bool IsLocal(string host) =>
        !host.Contains('.', StringComparison.Ordinal) || LocalEndings.Any(ending => host == ending || host.EndsWith($".{ending}", StringComparison.Ordinal));

    /// <summary>Whether a resolver might take it for a number: no name ends in digits, nor in hexadecimal ones.</summary>
    public static bool EndsInNumber(string host)
    {
        var last = host.AsSpan(host.LastIndexOf('.') + 1);
        return last.StartsWith("0x", StringComparison.Ordinal)
            ? last.Length == 2 || long.TryParse(last[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _)
            : last.Length > 0 && last.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
