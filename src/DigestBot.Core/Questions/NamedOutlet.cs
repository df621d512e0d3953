using System.Collections.Frozen;

namespace DigestBot.Core.Questions;

/// <summary>Takes an outlet out of a question: "in the Skerran Courier", "according to Reuters".</summary>
internal static class NamedOutlet
{
    private const int LongestName = 4;

    // The last word of an outlet's name, by which it is known without a list of outlets.
    private static readonly FrozenSet<string> LastWords = Set(
        "courier gazette herald tribune telegraph chronicle guardian ledger examiner observer inquirer times post journal news mail star sun mirror independent standard sentinel dispatch bulletin "
        + "wire press echo express globe reuters bbc cnn afp tass npr bloomberg politico axios economist spiegel monde figaro zeitung");

    /// <summary>Its name, folded; null when there is none. A name of one word must be typed with a capital: "in the Sun", not "in the sun".</summary>
    public static string? Take(QuestionText text)
    {
        for (var at = 0; at < text.Count; at++)
        {
            var start = StartOf(text, at);
            for (var length = Math.Min(LongestName, text.Count - start); start > at && length > 0; length--)
            {
                if (IsName(text, start, length))
                {
                    var name = text.Folded(start, start + length);
                    text.Remove(at, start + length - at);
                    return name;
                }
            }
        }

        return null;
    }

    // The place behind "in the", "according to" and the like; the same place where there is none of them.
    private static int StartOf(QuestionText text, int at)
    {
        var start = text[at] is "in" or "via" or "per" or "from" ? at + 1 : text[at] is "according" && text[at + 1] is "to" ? at + 2 : at;
        return start > at && text[start] is "the" ? start + 1 : start;
    }

    private static bool IsName(QuestionText text, int start, int length)
    {
        var places = Enumerable.Range(start, length);
        return LastWords.Contains(text[start + length - 1])
            && !places.Any(text.IsEmpty)
            && !QuestionWords.BeforeTopic.Contains(text[text[start - 1] is "the" ? start - 2 : start - 1])
            && (places.All(text.IsCapitalised) || (length > 1 && !places.Any(text.IsCapitalised)));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
