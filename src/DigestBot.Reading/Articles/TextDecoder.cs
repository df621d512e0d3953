using System.Text;

namespace DigestBot.Reading.Articles;

/// <summary>Turns bytes into text: by byte order mark, as UTF-8, by a page's own declaration, else as Windows-1252.</summary>
internal static class TextDecoder
{
    private const int DeclarationReach = 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or null for bytes that are no text (a picture, a program, a database).</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var text = ByMark(bytes) ?? AsUtf8(bytes) ?? ByDeclaration(bytes) ?? CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        return IsText(text) ? text : null;
    }

    private static string? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, 0, 0, .. var rest] => Encoding.UTF32.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => null,
    };

    private static string? AsUtf8(ReadOnlySpan<byte> bytes)
    {
        // A file cut off in the middle of a character is still UTF-8.
        for (var cut = 0; cut < Math.Min(4, bytes.Length); cut++)
        {
            if (System.Text.Unicode.Utf8.IsValid(bytes[..^cut]))
            {
                return StrictUtf8.GetString(bytes[..^cut]);
            }
        }

        return bytes.IsEmpty ? "" : null;
    }

    // <meta charset="…"> or <?xml encoding="…"?>, https://html.spec.whatwg.org/#determining-the-character-encoding
    private static string? ByDeclaration(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationReach)]);
        foreach (var key in (ReadOnlySpan<string>)["charset=", "encoding="])
        {
            var at = head.IndexOf(key, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                continue;
            }

            var name = head.AsSpan(at + key.Length).TrimStart("\"' ");
            var end = name.IndexOfAnyExcept(NameCharacters);
            if (EncodingNamed(end < 0 ? name : name[..end]) is { } encoding)
            {
                return encoding.GetString(bytes);
            }
        }

        return null;
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:.");

    private static Encoding? EncodingNamed(ReadOnlySpan<char> name)
    {
        try
        {
            var wanted = name.ToString();
            return wanted.StartsWith("utf", StringComparison.OrdinalIgnoreCase)
                ? null
                : CodePagesEncodingProvider.Instance.GetEncoding(wanted) ?? Encoding.GetEncoding(wanted);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsText(string text)
    {
        var strange = 0;
        foreach (var c in text)
        {
            if (c == '\0')
            {
                return false;
            }

            strange += c is < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001a') || c == '\ufffd' ? 1 : 0;
        }

        return strange * 20 <= text.Length;
    }
}
