using DigestBot.Benchmarks.Training;
using DigestBot.Reading.Summaries;

namespace DigestBot.Benchmarks.Scoring;

/// <summary>Compares summaries with Lead, the first sentences within the same budget, by ROUGE F1.</summary>
internal static class SummaryScorer
{
    private const int Draws = 2000;
    private const int Seed = 1;

    /// <summary>Reads lines {"text", "title"?, "reference"} of each file.</summary>
    public static void Run(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var articles = TrainingArticle.Load(path);
            Console.WriteLine($"{Path.GetFileNameWithoutExtension(path)}, {articles.Count} articles: {Compare([.. articles.Select(article => (article, article.Choose(SummaryRanker.Trained)))])}");
        }
    }

    /// <summary>The figures of our summaries and of Lead, and how they differ.</summary>
    public static string Compare(IReadOnlyList<(TrainingArticle Article, IReadOnlyList<int> Chosen)> summaries)
    {
        var ours = summaries.Select(summary => summary.Article.RougeOf(summary.Chosen)).ToList();
        var lead = summaries.Select(summary => summary.Article.RougeOf(summary.Article.Lead())).ToList();
        var differences = ours.Zip(lead, (a, b) => a.One - b.One).ToArray();
        var (low, high) = Interval(differences);
        return $"{100 * ours.Average(score => score.One):F2} / {100 * ours.Average(score => score.Two):F2}"
            + $", Lead {100 * lead.Average(score => score.One):F2} / {100 * lead.Average(score => score.Two):F2}"
            + $", ROUGE-1 {100 * differences.Average():+0.00;-0.00} (95%: {100 * low:F2} to {100 * high:F2})"
            + $", ROUGE-2 {100 * ours.Zip(lead, (a, b) => a.Two - b.Two).Average():+0.00;-0.00}";
    }

    // Paired bootstrap: articles are drawn, each with both of its scores.
    private static (double Low, double High) Interval(double[] differences)
    {
        var random = new Random(Seed);
        var means = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var sum = 0.0;
            for (var i = 0; i < differences.Length; i++)
            {
                sum += differences[random.Next(differences.Length)];
            }

            means[draw] = sum / differences.Length;
        }

        Array.Sort(means);
        return (means[(int)(0.025 * Draws)], means[(int)(0.975 * Draws)]);
    }
}
