namespace DigestBot.Benchmarks.Training;

/// <summary>ROUGE-N F1 without stemming, over lower-case letters and digits (https://github.com/google-research/google-research/tree/master/rouge).</summary>
internal static class Rouge
{
    public static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isPart = i < text.Length && char.IsAsciiLetterOrDigit(text[i]);
            if (isPart && start < 0)
            {
                start = i;
            }
            else if (!isPart && start >= 0)
            {
                tokens.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }
        }

        return tokens;
    }

    /// <summary>The mean of ROUGE-1 and ROUGE-2.</summary>
    public static double Mean(List<string> reference, List<string> summary) => (F1(reference, summary, 1) + F1(reference, summary, 2)) / 2;

    public static double F1(List<string> reference, List<string> summary, int n)
    {
        var total = Math.Max(0, reference.Count - n + 1) + Math.Max(0, summary.Count - n + 1);
        return total == 0 ? 0 : 2.0 * Shared(reference, summary, n) / total;
    }

    /// <summary>How many runs of <paramref name="n"/> words stand in both, as often as in the one that has fewer.</summary>
    public static int Shared(List<string> reference, List<string> summary, int n)
    {
        var wanted = Grams(reference, n);
        return Grams(summary, n).Sum(gram => Math.Min(gram.Value, wanted.GetValueOrDefault(gram.Key)));
    }

    private static Dictionary<string, int> Grams(List<string> tokens, int n)
    {
        var grams = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + n <= tokens.Count; i++)
        {
            var gram = n == 1 ? tokens[i] : $"{tokens[i]} {tokens[i + 1]}";
            grams[gram] = grams.GetValueOrDefault(gram) + 1;
        }

        return grams;
    }
}
