using System.Globalization;
using System.Text;

namespace DigestBot.Discord.Formatting;

/// <summary>
/// Makes text from outside safe to show in a message (https://discord.com/developers/docs/reference#message-formatting): it is shown as it
/// stands, and neither mentions, formats nor links anything.
/// </summary>
internal static class DiscordText
{
    private const char Unseen = '\u200B';
    private const int LongestLink = 500;

    /// <summary>
    /// The text on one line, escaped; where it is longer than <paramref name="max"/> UTF-16 units then, it is cut between two letters and
    /// ends with "…".
    /// </summary>
    public static string Escape(string text, int max = int.MaxValue) => Written(Clean(text), max, Append);

    /// <summary>The text on one line as it is, for labels that Discord does not format; cut in the same way.</summary>
    public static string Plain(string text, int max) => Written(Clean(text), max, (to, clean, at) => to.Append(clean[at]));

    /// <summary>Text in bold; empty for none.</summary>
    public static string Strong(string text, int max = int.MaxValue) => Escape(text, max) is { Length: > 0 } escaped ? $"**{escaped}**" : "";

    /// <summary>A link with the text, where the address is one of the web; else the text alone.</summary>
    public static string Link(string text, Uri? address, int max = int.MaxValue)
    {
        var label = Escape(text, max);
        if (address is not { IsAbsoluteUri: true } || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            return label;
        }

        var target = address.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
            .Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);
        return target.Length > LongestLink || target.Any(char.IsWhiteSpace) ? label : $"[{(label.Length > 0 ? label : Escape(address.Host))}]({target})";
    }

    /// <summary>
    /// On one line, without control characters and marks that turn the direction of writing; half a surrogate pair becomes �.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (!Rune.IsControl(rune) && !TurnsDirection(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().TrimEnd();
    }

    private static bool TurnsDirection(Rune rune) => rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static string Written(string clean, int max, Action<StringBuilder, string, int> append)
    {
        var written = new StringBuilder(clean.Length + 16);
        var fits = 0;
        for (var at = 0; at < clean.Length;)
        {
            var end = at + StringInfo.GetNextTextElementLength(clean.AsSpan(at));
            for (; at < end; at++)
            {
                append(written, clean, at);
            }

            if (written.Length > max)
            {
                written.Length = fits;
                return written.Append('…').ToString();
            }

            // The last place where "…" still fits behind.
            fits = written.Length < max ? written.Length : fits;
        }

        return written.ToString();
    }

    private static void Append(StringBuilder to, string clean, int at)
    {
        var letter = clean[at];
        switch (letter)
        {
            case '\\' or '*' or '_' or '~' or '`' or '|' or '[' or ']' or '(' or ')':
            case '#' or '>' or '-' or '+' when at == 0:
            case '.' when IsListNumber(clean, at):
            case ':' when clean.AsSpan(at).StartsWith("://"):
                to.Append('\\').Append(letter);
                break;
            case '<':
            case '@' when IsEverybody(clean.AsSpan(at + 1)):
                to.Append(letter).Append(Unseen);
                break;
            default:
                to.Append(letter);
                break;
        }
    }

    // "1. " at the start of a line would become a list.
    private static bool IsListNumber(string clean, int at) => at > 0 && clean.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsEverybody(ReadOnlySpan<char> behind) =>
        behind.StartsWith("everyone", StringComparison.OrdinalIgnoreCase) || behind.StartsWith("here", StringComparison.OrdinalIgnoreCase);
}
