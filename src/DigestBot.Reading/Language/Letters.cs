using System.Collections.Frozen;
using System.Text;

namespace DigestBot.Reading.Language;

/// <summary>Letters compared without case and diacritics. Made by table, because the program runs without ICU data.</summary>
public static class Letters
{
    private static readonly FrozenDictionary<char, string> Plain = Table().ToFrozenDictionary();

    /// <summary>Whether <paramref name="c"/> is used as an apostrophe.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘' or '`';

    /// <summary>Appends the letter or digit lower-case and without diacritics; false, and nothing appended, for anything else.</summary>
    public static bool AppendFolded(StringBuilder builder, char c)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (char.IsAscii(c))
        {
            return AppendAscii(builder, c);
        }

        if (Plain.TryGetValue(c, out var plain))
        {
            builder.Append(plain);
            return true;
        }

        if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c))
        {
            // Combining marks (é written as two characters) belong to the letter before them.
            return char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;
        }

        builder.Append(char.ToLowerInvariant(c));
        return true;
    }

    private static bool AppendAscii(StringBuilder builder, char c)
    {
        if (!char.IsAsciiLetterOrDigit(c))
        {
            return false;
        }

        builder.Append(char.ToLowerInvariant(c));
        return true;
    }

    private static Dictionary<char, string> Table()
    {
        (string Plain, string Letters)[] rows =
        [
            ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"), ("ae", "æǽ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęěẹẻẽếềểễệ"),
            ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıỉị"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"),
            ("o", "òóôõöøōŏőơọỏốồổỗộớờởỡợ"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"),
            ("th", "þ"), ("u", "ùúûüũūŭůűųưụủứừửữự"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"),
        ];
        var table = new Dictionary<char, string>();
        foreach (var (plain, letters) in rows)
        {
            foreach (var letter in letters)
            {
                table[letter] = plain;
                table[char.ToUpperInvariant(letter)] = plain;
            }
        }

        table['ı'] = "i";
        table['I'] = "i";
        return table;
    }
}
