using System.Text;

namespace DigestBot.Reading.Articles;

/// <summary>Finds encodings by the names that documents and servers give them.</summary>
internal static class Charsets
{
    private const int WesternPage = 1252;

    /// <summary>Windows-1252, which is meant by ISO-8859-1 too.</summary>
    public static Encoding Western { get; } = CodePagesEncodingProvider.Instance.GetEncoding(WesternPage)!;

    /// <summary>UTF-32 with the highest byte first.</summary>
    public static Encoding BigEndianUtf32 { get; } = new UTF32Encoding(bigEndian: true, byteOrderMark: false);

    /// <summary>EBCDIC.</summary>
    public static Encoding Mainframe { get; } = CodePagesEncodingProvider.Instance.GetEncoding(37)!;

    /// <summary>The encoding, or null for a name that nobody knows.</summary>
    public static Encoding? Named(string? name)
    {
        if (name is null)
        {
            return null;
        }

        var plain = string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return plain switch
        {
            "utf8" or "unicode11utf8" => Encoding.UTF8,
            "iso88591" or "latin1" or "usascii" or "ascii" or "cp1252" or "ansi" => Western,
            "macroman" or "xmacroman" or "mac" => Known("macintosh"),
            "shiftjis" or "xsjis" or "sjis" => Known("shift_jis"),
            "gb2312" or "gbk" or "gb18030" => Known("gb18030"),
            ['c', 'p', .. var page] when page.All(char.IsAsciiDigit) => Known($"windows-{page}") ?? Known($"ibm{page}"),
            ['w', 'i', 'n', .. var page] when page.Length > 0 && page.All(char.IsAsciiDigit) => Known($"windows-{page}"),
            ['i', 's', 'o', '8', '8', '5', '9', .. var part] when part.Length > 0 && part.All(char.IsAsciiDigit) => Known($"iso-8859-{part}"),
            _ => Known(name),
        };
    }

    /// <summary>Whether servers name it without looking.</summary>
    public static bool IsGuess(Encoding encoding) => encoding.CodePage == WesternPage;

    /// <summary>Whether it is one of Unicode's, which bytes show by themselves.</summary>
    public static bool IsUnicode(Encoding encoding) => encoding.WebName.StartsWith("utf", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text, or null where the bytes are none in this encoding.</summary>
    public static string? DecodeStrictly(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        try
        {
            var strict = (Encoding)encoding.Clone();
            strict.DecoderFallback = DecoderFallback.ExceptionFallback;
            var text = strict.GetString(bytes);

            // Half of any bytes decode as two-byte characters; text of markup or English has no NUL in any right reading.
            var isMisread = IsUnicode(encoding) && !text.Contains(' ', StringComparison.Ordinal) && bytes.Contains((byte)' ');
            return isMisread || text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding? Known(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
