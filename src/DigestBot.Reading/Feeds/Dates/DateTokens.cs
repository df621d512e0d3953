using System.Text;
using DigestBot.Reading.Language;

namespace DigestBot.Reading.Feeds.Dates;

/// <summary>Takes a date's text apart. What stands in round brackets is a comment.</summary>
internal static class DateTokens
{
    private const string GreekMarked = "άέήίόύώϊϋΐΰς";
    private const string GreekPlain = "αεηιουωιυιυσ";

    public static List<DateToken> Of(string text)
    {
        var tokens = new List<DateToken>();
        var isAfterSpace = true;
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            var kind = KindOf(text[at]);
            if (text[at] == '(')
            {
                at = text.IndexOf(')', at) is var end and >= 0 ? end + 1 : text.Length;
                isAfterSpace = true;
                continue;
            }

            do
            {
                at++;
            }
            while (at < text.Length && kind is not DateTokenKind.Mark && KindOf(text[at]) == kind);

            if (!IsBlank(text[start]))
            {
                tokens.Add(new DateToken(kind, kind == DateTokenKind.Word ? Folded(text[start..at]) : Plain(text[start..at]), isAfterSpace));
            }

            isAfterSpace = IsBlank(text[start]);
        }

        return tokens;
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\u200E' or '\u200F' or '\uFEFF';

    private static DateTokenKind KindOf(char c) =>
        char.IsAsciiDigit(c) ? DateTokenKind.Number : char.IsLetter(c) ? DateTokenKind.Word : DateTokenKind.Mark;

    // Signs as word processors write them.
    private static string Plain(string piece) => piece is "−" or "–" or "—" or "‐" or "‑" ? "-" : piece is "：" ? ":" : piece;

    private static string Folded(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (!Letters.AppendFolded(folded, c))
            {
                folded.Append(c);
            }
        }

        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = GreekMarked.IndexOf(folded[i], StringComparison.Ordinal) is var at and >= 0 ? GreekPlain[at] : folded[i];
        }

        return folded.ToString();
    }
}
