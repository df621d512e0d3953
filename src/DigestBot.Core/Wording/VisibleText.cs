using System.Globalization;
using System.Text;

namespace DigestBot.Core.Wording;

/// <summary>Makes text from outside safe to show: an article must not steer what shows it.</summary>
public static class VisibleText
{
    /// <summary>
    /// Control characters, escape included, and marks that turn the direction of writing are dropped; any white space becomes one
    /// space; half a surrogate pair becomes �.
    /// </summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
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

    /// <summary>The text, or as much of it as fits into so many UTF-16 code units with "…" behind; no character is cut in half.</summary>
    public static string Cut(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
        if (text.Length <= most)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return $"{text[..end].TrimEnd()}…";
    }

    private static bool TurnsDirection(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && rune.Value is (>= 0x200E and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
