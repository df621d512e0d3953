using DigestBot.Reading.Language;

namespace DigestBot.Reading.Articles.Layout;

/// <summary>Tells what a line of an article is, from the line alone.</summary>
internal static class LineKinds
{
    private const int LongestHeadingWords = 9;
    private const int LongestCaptionWords = 25;
    private const int LongestSurrounding = 30;
    private const int LongestBylineWords = 14;
    private const int ShortestQuoteWords = 4;

    /// <summary>The kind of a line that is not the title. <paramref name="line"/> is trimmed and not empty.</summary>
    public static BlockKind Of(ReadOnlySpan<char> line)
    {
        var words = WordCount.Of(line);
        if (words <= LongestSurrounding)
        {
            var folded = LineTable.Fold(line);
            if (IsCaption(line, folded))
            {
                return BlockKind.Caption;
            }

            if (IsSurrounding(line, folded))
            {
                return BlockKind.Furniture;
            }

            if (IsByline(line, words))
            {
                return BlockKind.Byline;
            }
        }

        if (IsTeaser(line, words))
        {
            return BlockKind.Furniture;
        }

        if (EndsSentence(line) || words > LongestCaptionWords || QuotesAtLeast(line, ShortestQuoteWords) || IsSigned(line))
        {
            return BlockKind.Paragraph;
        }

        return words <= LongestHeadingWords ? BlockKind.Heading : BlockKind.Caption;
    }

    /// <summary>Whether it ends as a sentence does, quotation marks and brackets behind the stop allowed.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd("”’\"')]»*_ ");
        return end.Length > 0 && (end[^1] is '.' or '!' or '?' or ':' or ';' or '…' or ',' or '—' || end.Length < line.Length && line[end.Length] is '”' or '"');
    }

    /// <summary>Whether most of its longer words begin with a capital, as in a headline.</summary>
    public static bool IsTitleCase(ReadOnlySpan<char> line)
    {
        int longWords = 0, capitals = 0;
        foreach (var range in line.Split(' '))
        {
            var word = line[range].TrimStart("“‘\"'(");
            if (word.Length > 3)
            {
                longWords++;
                capitals += char.IsUpper(word[0]) || char.IsDigit(word[0]) ? 1 : 0;
            }
        }

        return longWords >= 2 && capitals * 10 >= longWords * 7;
    }

    // "Council Votes to Keep the Pier, Officials Say ...": the headline of another article, cut off.
    private static bool IsTeaser(ReadOnlySpan<char> line, int words) =>
        words <= LongestCaptionWords && (line.EndsWith("...", StringComparison.Ordinal) || line[^1] == '…') && IsTitleCase(line);

    // “It will hold” — Mara Lind
    private static bool IsSigned(ReadOnlySpan<char> line) => line[0] is '“' or '"' or '«' or '„' && line[1..].IndexOfAny('—', '–', '―') > 0;

    private static bool QuotesAtLeast(ReadOnlySpan<char> line, int words)
    {
        var open = line.IndexOfAny('“', '"');
        if (open < 0)
        {
            return false;
        }

        var rest = line[(open + 1)..];
        var close = rest.IndexOfAny('”', '"');
        return WordCount.Of(close < 0 ? rest : rest[..close]) >= words;
    }

    /// <summary>Whether the line names who made a picture, or says what it shows after such a label.</summary>
    public static bool IsCredit(ReadOnlySpan<char> line) => IsCaption(line, LineTable.Fold(line));

    // "© 2026 The Courier"
    private static bool IsSurrounding(ReadOnlySpan<char> line, string folded) =>
        line[0] == '©' || LineTable.English.IsFurniture(folded) || IsAddress(line) || LabelOf(line) is "related" or "read more" or "see also" or "read also" or "don t miss" or "dont miss" or "more";

    private static bool IsAddress(ReadOnlySpan<char> line) => line.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !line.Contains(' ');

    // "Photograph: Ida Holm/The Courier"
    private static bool IsCaption(ReadOnlySpan<char> line, string folded) =>
        LineTable.English.IsCaption(folded, LabelOf(line)) || EndsWithCredit(line);

    // "The lighthouse at dusk (Image: Jo Vik)"
    private static bool EndsWithCredit(ReadOnlySpan<char> line) =>
        line[^1] == ')' && line.LastIndexOf('(') is var open and > 0 && LineTable.English.IsCaption("", LabelOf(line[(open + 1)..]));

    // What stands before the first colon, slash or bar.
    private static string LabelOf(ReadOnlySpan<char> line) =>
        line.IndexOfAny(":/|") is var end and > 0 ? LineTable.Fold(line[..end]) : "";

    // "By Mara Lind", "Published 18 November 2026"
    private static bool IsByline(ReadOnlySpan<char> line, int words)
    {
        if (words > LongestBylineWords || EndsSentence(line))
        {
            return false;
        }

        var isBy = line.StartsWith("By ", StringComparison.Ordinal) || line.StartsWith("BY ", StringComparison.Ordinal);
        return (isBy && char.IsUpper(line[3]))
            || line.StartsWith("Published", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Updated", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Last updated", StringComparison.OrdinalIgnoreCase)
            || Dates.TryRead(line.ToString()) is not null;
    }
}
