namespace DigestBot.Reading.Articles.Layout;

/// <summary>Cuts a text into the lines that are its blocks: one a line, or one a group of lines where the text was wrapped by hand.</summary>
internal static class Lines
{
    private const int ShortestWrapped = 40;
    private const int LongestWrapped = 110;

    /// <summary>The trimmed, non-empty lines from <paramref name="start"/> on.</summary>
    public static List<TextSpan> Of(string text, int start)
    {
        var lines = Single(text, start);
        return IsWrapped(text, lines) ? Joined(text, lines) : lines;
    }

    private static List<TextSpan> Single(string text, int start)
    {
        var lines = new List<TextSpan>();
        for (var at = start; at < text.Length;)
        {
            var end = text.AsSpan(at).IndexOfAny('\n', '\r') is var found and >= 0 ? at + found : text.Length;
            var (first, last) = (at, end);
            while (first < last && IsBlank(text[first]))
            {
                first++;
            }

            while (last > first && IsBlank(text[last - 1]))
            {
                last--;
            }

            if (last > first)
            {
                lines.Add(new TextSpan(first, last));
            }

            at = end + 1;
        }

        return lines;
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff';

    // Wrapped by hand: most lines with another right below them break off in mid-sentence at a like length.
    private static bool IsWrapped(string text, List<TextSpan> lines)
    {
        int pairs = 0, broken = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (AreAdjacent(text, lines[i], lines[i + 1]))
            {
                pairs++;
                broken += lines[i].Length is >= ShortestWrapped and <= LongestWrapped && !LineKinds.EndsSentence(text.AsSpan(lines[i].Start, lines[i].Length)) ? 1 : 0;
            }
        }

        return pairs >= 3 && broken * 10 >= pairs * 6;
    }

    private static bool AreAdjacent(string text, TextSpan line, TextSpan next) =>
        text.AsSpan(line.End, next.Start - line.End).Count('\n') == 1;

    private static List<TextSpan> Joined(string text, List<TextSpan> lines)
    {
        var joined = new List<TextSpan>();
        for (var i = 0; i < lines.Count; i++)
        {
            var start = lines[i].Start;
            while (i + 1 < lines.Count && AreAdjacent(text, lines[i], lines[i + 1]))
            {
                i++;
            }

            joined.Add(new TextSpan(start, lines[i].End));
        }

        return joined;
    }
}
