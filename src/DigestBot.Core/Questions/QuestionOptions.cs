using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace DigestBot.Core.Questions;

/// <summary>Gathers the options of a question, those given apart and those written into it: by:Lind about:"ferry talks" since:7d.</summary>
internal static partial class QuestionOptions
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„«»");

    private static readonly string[] Names = ["text", "quote", "by", "about", "since", "outlet", "sort", "in", "compare"];

    /// <summary>The options by name, those given apart first, and the question without them. A written value goes on to the next option or to the end of its quotation marks.</summary>
    public static (Dictionary<string, string> Options, string Words) Take(string text, IReadOnlyDictionary<string, string> given)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        var words = new StringBuilder();
        var matches = Written().Matches(text);
        words.Append(text.AsSpan(0, matches.Count > 0 ? matches[0].Index : text.Length));
        for (var i = 0; i < matches.Count; i++)
        {
            var start = matches[i].Index + matches[i].Length;
            var (value, others) = ValueOf(text[start..(i + 1 < matches.Count ? matches[i + 1].Index : text.Length)].Trim());
            Add(options, matches[i].Groups["name"].Value, value);
            words.Append(' ').Append(others);
        }

        foreach (var (name, value) in given)
        {
            Add(options, name, value.Trim());
        }

        return (options, words.ToString());
    }

    private static void Add(Dictionary<string, string> options, string name, string value)
    {
        var known = Array.Find(Names, option => option.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (known is not null && value.Length > 0)
        {
            options[known] = value;
        }
    }

    // by:"Mara Lind" ends at its mark; by:Lind "positive step" ends before the mark.
    private static (string Value, string Others) ValueOf(string written)
    {
        var isQuoted = written.Length > 0 && Marks.Contains(written[0]);
        var end = written.AsSpan(isQuoted ? 1 : 0).IndexOfAny(Marks);
        return (isQuoted, end) switch
        {
            (true, >= 0) => (written[1..(end + 1)].Trim(), written[(end + 2)..]),
            (false, >= 0) => (written[..end].Trim(), written[end..]),
            _ => (written, ""),
        };
    }

    // "by:", "since:" at the beginning of a word
    [GeneratedRegex(@"(?:^|\s)(?<name>text|quote|by|about|since|outlet|sort|in|compare):", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Written();
}
