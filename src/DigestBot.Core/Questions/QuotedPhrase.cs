namespace DigestBot.Core.Questions;

/// <summary>Takes the quoted words out of a question.</summary>
internal static class QuotedPhrase
{
    private const int MostPhrases = 20;

    private static readonly (string Open, string Close)[] Marks = [("“„”\"«", "”“\"»"), ("‘'", "’'")];

    /// <summary>The words between the first pair of quotation marks, or null, and the question without them.</summary>
    public static (string? Phrase, string Others) Take(string text)
    {
        foreach (var (open, close) in Marks)
        {
            for (var at = text.AsSpan().IndexOfAny(open); at >= 0; at = NextOf(text, open, at + 1))
            {
                var end = EndOf(text, close, at + 1);
                if (IsOpening(text, at) && end > at + 1 && FoldedText.Of(text[(at + 1)..end]).Length > 0)
                {
                    return (text[(at + 1)..end].Trim(), text[..at] + " " + text[(end + 1)..]);
                }
            }
        }

        return (null, text);
    }

    /// <summary>The words between each pair of quotation marks, in order, and the text without them.</summary>
    public static (IReadOnlyList<string> Phrases, string Others) TakeAll(string text)
    {
        var phrases = new List<string>();
        while (phrases.Count < MostPhrases && Take(text) is ({ } phrase, var others))
        {
            phrases.Add(phrase);
            text = others;
        }

        return (phrases, text);
    }

    private static int NextOf(string text, string marks, int from) =>
        text.AsSpan(from).IndexOfAny(marks) is var found and >= 0 ? from + found : -1;

    // An apostrophe has letters on both sides; a closing mark has not.
    private static int EndOf(string text, string close, int from)
    {
        for (var at = NextOf(text, close, from); at >= 0; at = NextOf(text, close, at + 1))
        {
            if (text[at] is not ('’' or '\'') || at + 1 == text.Length || !char.IsLetter(text[at + 1]))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsOpening(string text, int at) => text[at] is not ('\'' or '‘') || at == 0 || !char.IsLetterOrDigit(text[at - 1]);
}
