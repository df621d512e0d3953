using DigestBot.Core.Questions;

namespace DigestBot.Core.Utterances;

/// <summary>How the words of two texts stand beside each other: the longest row of words that both have in the same order. Pure.</summary>
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
        var common = Lengths(first, second)[0, 0];
        return common < FewestWords ? 0 : (double)common / Math.Min(first.Length, second.Length);
    }

    /// <summary>The runs of words of the first text that the second does not have in its place, folded.</summary>
    public static IReadOnlyList<string> LeftOut(string whole, string shorter)
    {
        var (first, second) = (WordsOf(whole), WordsOf(shorter));
        var lengths = Lengths(first, second);
        var runs = new List<string>();
        var run = new List<string>();
        for (int i = 0, j = 0; i < first.Length;)
        {
            if (j < second.Length && first[i] == second[j])
            {
                End();
                (i, j) = (i + 1, j + 1);
            }
            else if (j < second.Length && lengths[i, j + 1] > lengths[i + 1, j])
            {
                j++;
            }
            else
            {
                run.Add(first[i++]);
            }
        }

        End();
        return runs;

        void End()
        {
            if (run.Count > 0)
            {
                runs.Add(string.Join(' ', run));
                run.Clear();
            }
        }
    }

    private static string[] WordsOf(string text) => [.. FoldedText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];

    // For each two places the length of the longest common row from there on.
    private static int[,] Lengths(string[] first, string[] second)
    {
        var lengths = new int[first.Length + 1, second.Length + 1];
        for (var i = first.Length - 1; i >= 0; i--)
        {
            for (var j = second.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = first[i] == second[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }
}
