using System.Text;
using DigestBot.Reading.Language;

namespace DigestBot.Core.Questions;

/// <summary>Text as it is searched: letters and digits only, lower-case, without diacritics, words parted by single spaces.</summary>
public static class FoldedText
{
    /// <summary>"Zelenskýy’s 'plan'" becomes "zelenskyy plan": a possessive ’s is dropped.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length + 2);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsPossessive(text, i))
            {
                i++;
                continue;
            }

            if (Letters.IsApostrophe(text[i]) && i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]))
            {
                continue;
            }

            if (!Letters.AppendFolded(folded, text[i]) && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    private static bool IsPossessive(string text, int at) =>
        Letters.IsApostrophe(text[at])
        && at > 0 && char.IsLetterOrDigit(text[at - 1])
        && at + 1 < text.Length && text[at + 1] is 's' or 'S'
        && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]));
}
