using System.Collections.Frozen;

namespace DigestBot.Core.Questions;

/// <summary>The words of a name or role as they are compared.</summary>
internal static class SpeakerWords
{
    /// <summary>Words that may stand before a name without being a part of it.</summary>
    public static readonly FrozenSet<string> Titles = Set(
        "mr mrs ms miss mx dr prof professor sir dame lord lady king queen prince princess pope bishop archbishop rabbi imam reverend president vice prime premier "
        + "minister chancellor secretary governor senator congressman congresswoman representative mp ambassador mayor councillor commissioner judge justice general colonel "
        + "major captain admiral sergeant inspector officer chief director spokesperson chair coach former deputy acting foreign finance defence defense interior");

    private static readonly FrozenSet<string> Joints = Set("of for the and at in to");

    /// <summary>The folded words without a leading "the"; single letters in a row are one word, so that "U.N." is "UN".</summary>
    public static string[] OfName(string folded) => Joined(Split(folded));

    /// <summary>As <see cref="OfName"/>, with letters left apart, so that "J. R. Marsh" can be told by the first of them.</summary>
    public static string[] Split(string folded)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is ["the", _, ..] ? words[1..] : words;
    }

    /// <summary>The words of a role, with one word for a job whoever holds it: a spokeswoman is a spokesperson.</summary>
    public static string[] OfRole(string[] words) => Array.ConvertAll(words, Job);

    /// <summary>Whether the word can stand before the name of somebody in this role: "Kremlin" in "Kremlin spokesman Peskov".</summary>
    public static bool IsBeforeName(string word, string[] role) =>
        Titles.Contains(Job(word)) || Joints.Contains(word) || Array.IndexOf(role, Job(word)) >= 0;

    private static string Job(string word) => word switch
    {
        "spokesman" or "spokeswoman" => "spokesperson",
        "chairman" or "chairwoman" or "chairperson" => "chair",
        _ => word,
    };

    private static string[] Joined(string[] words)
    {
        var joined = new List<string>(words.Length);
        var isLetters = false;
        foreach (var word in words)
        {
            if (word.Length == 1 && isLetters)
            {
                joined[^1] += word;
                continue;
            }

            isLetters = word.Length == 1;
            joined.Add(word);
        }

        return [.. joined];
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
