using DigestBot.Core.Questions;

namespace DigestBot.Core.Utterances;

/// <summary>Tells whether two quotes are wordings of one utterance, by the longest row of words that both have in the same order. Pure.</summary>
public static class WordAlignment
{
    /// <summary>From this share on, two quotes of one speaker at one time are wordings of one utterance.</summary>
    public const double OfOneUtterance = 0.6;

    /// <summary>Words behind these are not compared, so that the work has a bound.</summary>
    private const int MostWords = 300;

    /// <summary>Fewer words in common may be chance.</summary>
    private const int FewestWords = 4;

    /// <summary>The share of the shorter text's words that stand in the other in the same order, 0 to 1; 0 where fewer than four do.</summary>
    public static double Of(string one, string other)
    {
        var (first, second) = (WordsOf(one), WordsOf(other));
        var common = CommonWords(first, second);
        return common < FewestWords ? 0 : (double)common / Math.Min(first.Length, second.Length);
    }

    private static string[] WordsOf(string text) => [.. FoldedText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];

    private static int CommonWords(string[] first, string[] second)
    {
        var lengths = new int[first.Length + 1, second.Length + 1];
        for (var i = first.Length - 1; i >= 0; i--)
        {
            for (var j = second.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = first[i] == second[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths[0, 0];
    }
}
