using System.Globalization;
using System.Text;

namespace DigestBot.Platforms.Terminal;

/// <summary>Makes text from outside safe to print: an article must not steer the reader's terminal.</summary>
internal static class TerminalText
{
    /// <summary>
    /// Control characters, escape included, and marks that turn the direction of writing are dropped; any white space becomes one
    /// space; half a surrogate pair becomes �.
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

    private static bool TurnsDirection(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && rune.Value is (>= 0x200E and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
