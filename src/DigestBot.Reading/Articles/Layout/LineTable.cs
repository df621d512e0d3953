using System.Collections.Frozen;
using System.Text;
using DigestBot.Reading.Language;

namespace DigestBot.Reading.Articles.Layout;

/// <summary>The lines that surround an article, from Tables/lines.txt. Immutable.</summary>
internal sealed class LineTable
{
    private readonly FrozenSet<string> whole;
    private readonly FrozenDictionary<string, string[]> opensByFirstWord;
    private readonly FrozenDictionary<string, string[]> tailsByFirstWord;
    private readonly FrozenDictionary<string, string[]> captionsByFirstWord;
    private readonly FrozenSet<string> credits;
    private readonly string[] agencies;
    private readonly string[] closes;

    private LineTable(Dictionary<string, List<string>> sections)
    {
        whole = sections["whole"].ToFrozenSet(StringComparer.Ordinal);
        opensByFirstWord = ByFirstWord(sections["opens"]);
        tailsByFirstWord = ByFirstWord(sections["tail"]);
        captionsByFirstWord = ByFirstWord(sections["caption"]);
        credits = sections["credit"].ToFrozenSet(StringComparer.Ordinal);
        agencies = [.. sections["agency"]];
        closes = [.. sections["closes"]];
    }

    public static LineTable English { get; } = Load();

    public bool IsFurniture(string folded) => whole.Contains(folded) || BeginsWith(opensByFirstWord, folded) || EndsWith(closes, folded);

    public bool OpensTail(string folded) => BeginsWith(tailsByFirstWord, folded);

    /// <summary>Whether a line, folded, credits or describes a picture; <paramref name="label"/> is what stands before its first colon, slash or bar, folded.</summary>
    public bool IsCaption(string folded, string label) =>
        credits.Contains(label) || BeginsWith(captionsByFirstWord, folded) || EndsWith(agencies, folded);

    /// <summary>Letters and digits, lower-case, single spaces between words.</summary>
    public static string Fold(ReadOnlySpan<char> line)
    {
        var folded = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’') && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    private static bool BeginsWith(FrozenDictionary<string, string[]> phrases, string folded)
    {
        var space = folded.IndexOf(' ', StringComparison.Ordinal);
        var first = space < 0 ? folded : folded[..space];
        return phrases.TryGetValue(first, out var candidates)
            && Array.Exists(candidates, phrase => folded.StartsWith(phrase, StringComparison.Ordinal) && (folded.Length == phrase.Length || folded[phrase.Length] == ' '));
    }

    private static bool EndsWith(string[] phrases, string folded) => Array.Exists(phrases, phrase => folded.EndsWith(phrase, StringComparison.Ordinal));

    private static FrozenDictionary<string, string[]> ByFirstWord(List<string> phrases) =>
        phrases.GroupBy(phrase => phrase.Split(' ')[0], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static LineTable Load()
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var current = new List<string>();
        foreach (var line in TableReader.Lines("lines"))
        {
            if (line[0] == '[')
            {
                sections[line.Trim('[', ']')] = current = [];
            }
            else
            {
                current.Add(line);
            }
        }

        return new LineTable(sections);
    }
}
