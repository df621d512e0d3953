using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace DigestBot.Reading.Articles;

/// <summary>
/// Turns bytes into text: by byte order mark, by the charset of an HTTP header where the bytes allow it, as UTF-8, by the document's own
/// declaration, else as Windows-1252.
/// </summary>
internal static class TextDecoder
{
    private const int DeclarationReach = 1024;

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:.");

    /// <summary>The text, or null for bytes that are no text (a picture, a program, a database).</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, string? charset = null)
    {
        var text = DecodeAny(bytes, charset);
        return IsText(text) ? text : null;
    }

    /// <summary>The text of any bytes, whether it makes sense or not.</summary>
    public static string DecodeAny(ReadOnlySpan<byte> bytes, string? charset = null) =>
        ByMark(bytes) ?? ByHeader(bytes, charset) ?? AsUtf8(bytes) ?? ByDeclaration(bytes) ?? AsMostlyUtf8(bytes) ?? Charsets.Western.GetString(bytes);

    /// <summary>The charset that a Content-Type header names; null where it names none.</summary>
    public static string? CharsetOf(string? contentType) => contentType is null ? null : NameAfter(contentType, "charset=");

    // A byte order mark, or the first character of markup in two or four bytes.
    private static string? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, 0, 0, .. var rest] => Encoding.UTF32.GetString(rest),
        [0, 0, 0xFE, 0xFF, .. var rest] => Charsets.BigEndianUtf32.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        [(byte)'<', 0, 0, 0, ..] => Encoding.UTF32.GetString(bytes),
        [0, 0, 0, (byte)'<', ..] => Charsets.BigEndianUtf32.GetString(bytes),
        [(byte)'<' or (byte)'{', 0, not 0, 0, ..] => Encoding.Unicode.GetString(bytes),
        [0, (byte)'<' or (byte)'{', 0, not 0, ..] => Encoding.BigEndianUnicode.GetString(bytes),
        [0x4C, 0x6F, 0xA7, 0x94, ..] => Charsets.Mainframe.GetString(bytes),
        _ => null,
    };

    // Servers say "iso-8859-1" and "us-ascii" because nobody told them; what reads as UTF-8 with its many forbidden sequences is no
    // text in another charset.
    private static string? ByHeader(ReadOnlySpan<byte> bytes, string? charset) =>
        Charsets.Named(charset) is not { } encoding || (Charsets.IsGuess(encoding) && Utf8.IsValid(bytes)) ? null : Charsets.DecodeStrictly(bytes, encoding);

    private static string? AsUtf8(ReadOnlySpan<byte> bytes)
    {
        // A file cut off in the middle of a character is still UTF-8.
        for (var cut = 0; cut < Math.Min(4, bytes.Length); cut++)
        {
            if (Utf8.IsValid(bytes[..^cut]))
            {
                return (bytes.Contains((byte)0x1B) ? InShifts(bytes) : null) ?? Encoding.UTF8.GetString(bytes[..^cut]);
            }
        }

        return bytes.IsEmpty ? "" : null;
    }

    // ISO-2022 writes Japanese and Korean in seven bits, so it is valid UTF-8 too.
    private static string? InShifts(ReadOnlySpan<byte> bytes) =>
        Declared(bytes) is { } name && name.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase) ? Charsets.Named(name)?.GetString(bytes) : null;

    private static string? ByDeclaration(ReadOnlySpan<byte> bytes) =>
        Charsets.Named(Declared(bytes)) is { } encoding && !Charsets.IsUnicode(encoding) ? encoding.GetString(bytes) : null;

    // <?xml encoding="…"?> or <meta charset="…">, https://html.spec.whatwg.org/#determining-the-character-encoding
    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationReach)]);
        var declaration = head.IndexOf("<?xml", StringComparison.Ordinal);
        var end = declaration < 0 ? -1 : head.IndexOf('>', declaration);
        return (end < 0 ? null : NameAfter(head[declaration..end], "encoding=")) ?? NameAfter(head, "charset=") ?? NameAfter(head, "encoding=");
    }

    private static string? NameAfter(string text, string key)
    {
        var at = text.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var name = text.AsSpan(at + key.Length).TrimStart("\"' ");
        var end = name.IndexOfAnyExcept(NameCharacters);
        return (end < 0 ? name : name[..end]) is { Length: > 0 } found ? found.ToString() : null;
    }

    // UTF-8 with a few wrong bytes in it: those are taken for Windows-1252, as the rest of such texts is.
    private static string? AsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (right, wrong) = (0, 0);
        for (var rest = bytes; !rest.IsEmpty;)
        {
            var isRight = Rune.DecodeFromUtf8(rest, out _, out var length) == OperationStatus.Done;
            right += isRight && length > 1 ? 1 : 0;
            wrong += isRight ? 0 : length;
            rest = rest[length..];
        }

        return right > 2 * wrong ? Mixed(bytes) : null;
    }

    private static string Mixed(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        Span<char> letter = stackalloc char[4];
        for (var rest = bytes; !rest.IsEmpty;)
        {
            var isRight = Rune.DecodeFromUtf8(rest, out var rune, out var length) == OperationStatus.Done;
            text.Append(letter[..(isRight ? rune.EncodeToUtf16(letter) : Charsets.Western.GetChars(rest[..length], letter))]);
            rest = rest[length..];
        }

        return text.ToString();
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
