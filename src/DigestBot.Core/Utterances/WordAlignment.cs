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

    /// <summary>A text of fewer words is a wording of another only if all of them stand there: one changed word may say something else.</summary>
    private const int FewWords = 8;

    /// <summary>The share of the shorter text's words that stand in the other in the same order, 0 to 1; 0 where that tells too little.</summary>
    public static double Of(string one, string other)
    {
        var (first, second) = (WordsOf(one), WordsOf(other));
        var shorter = Math.Min(first.Length, second.Length);
        var common = CommonWords(first, second);
        return common < FewestWords || (shorter < FewWords && common < shorter) ? 0 : (double)common / shorter;
    }

    private static string[] WordsOf(string text) => [.. FoldedText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];

    // The row of the table above is all that each row is made from.
    private static int CommonWords(string[] first, string[] second)
    {
        var (row, above) = (new int[second.Length + 1], new int[second.Length + 1]);
        foreach (var word in first)
        {
            for (var j = 0; j < second.Length; j++)
            {
                row[j + 1] = word == second[j] ? above[j] + 1 : Math.Max(above[j + 1], row[j]);
            }

            (row, above) = (above, row);
        }

        return above[second.Length];
    }
}
