using AngleSharp.Html;

namespace DigestBot.Reading.Feeds.Markup;

/// <summary>Resolves what stands for a character: <c>&amp;eacute;</c>, <c>&amp;#8212;</c>, and entities that a document names itself.</summary>
internal static class References
{
    private const int LongestName = 32;

    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.");

    /// <summary>Copies text with every reference resolved; an ampersand that begins none stays one.</summary>
    public static void Resolve(ReadOnlySpan<char> text, BoundedText target, IReadOnlyDictionary<string, string>? own = null)
    {
        while (!target.IsFull)
        {
            var at = text.IndexOf('&');
            if (at < 0)
            {
                target.Append(text);
                return;
            }

            target.Append(text[..at]);
            text = text[at..];
            var end = text[..Math.Min(text.Length, LongestName + 2)].IndexOf(';');
            if (end > 1 && Meant(text[1..end], own) is { } meant)
            {
                target.Append(meant);
                text = text[(end + 1)..];
            }
            else
            {
                target.Append('&');
                text = text[1..];
            }
        }
    }

    /// <summary>The same for a short text.</summary>
    public static string Resolve(string text, IReadOnlyDictionary<string, string>? own = null)
    {
        if (!text.Contains('&', StringComparison.Ordinal))
        {
            return text;
        }

        var target = new BoundedText();
        target.Start(text.Length + FeedLimits.MaxShortField);
        Resolve(text, target, own);
        return target.ToString();
    }

    /// <summary>What Windows-1252 has where Unicode has control characters (U+0080 to U+009F): nobody means those in a text.</summary>
    public static char Printed(char c) => c is >= '\u0080' and < '\u00A0' ? Windows1252[c - '\u0080'] : c;

    private static string? Meant(ReadOnlySpan<char> name, IReadOnlyDictionary<string, string>? own)
    {
        if (name[0] == '#')
        {
            return Numbered(name[1..]);
        }

        if (name.IndexOfAnyExcept(NameCharacters) >= 0)
        {
            return null;
        }

        var known = name.ToString();
        return own?.GetValueOrDefault(known) ?? HtmlEntityProvider.Resolver.GetSymbol($"{known};");
    }

    private static string? Numbered(ReadOnlySpan<char> number)
    {
        var isHex = number is ['x' or 'X', ..];
        var style = isHex ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None;
        if (!int.TryParse(isHex ? number[1..] : number, style, null, out var code))
        {
            return null;
        }

        code = code is >= 0x80 and < 0xA0 ? Printed((char)code) : code;
        return code is 0 or (>= 0xD800 and < 0xE000) or > 0x10FFFF or < 0 ? "\uFFFD" : char.ConvertFromUtf32(code);
    }
}
