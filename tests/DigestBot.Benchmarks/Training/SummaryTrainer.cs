using System.Globalization;
using DigestBot.Reading.Summaries;

namespace DigestBot.Benchmarks.Training;

/// <summary>
/// Fits the weights of the summarizer: logistic regression on "is this sentence among the best", then the redundancy that scores
/// best. Writes the table that the summarizer reads.
/// </summary>
internal static class SummaryTrainer
{
    private const int Rounds = 400;
    private const double Rate = 2.0;
    private const double Decay = 1e-4;
    private const int Folds = 5;
    private const double Tie = 0.0005;

    private static readonly double[] Redundancies = [0.5, 1, 1.5, 2, 2.5, 3, 4];

    public static void Run(IReadOnlyList<string> files, string output)
    {
        var articles = files.SelectMany(TrainingArticle.Load).ToList();
        Console.WriteLine($"{articles.Count} articles, {articles.Sum(article => article.Sentences.Length)} sentences, {articles.Sum(article => article.Oracle.Count)} in the best summaries");
        var held = Redundancies.ToDictionary(value => value, _ => 0.0);
        for (var fold = 0; fold < Folds; fold++)
        {
            var trained = Fit([.. articles.Where((_, index) => index % Folds != fold)]);
            var others = articles.Where((_, index) => index % Folds == fold).ToList();
            foreach (var value in Redundancies)
            {
                held[value] += Score(others, trained, value) / Folds;
            }
        }

        Console.WriteLine("mean of ROUGE-1 and ROUGE-2 on held-out folds, by redundancy: " + string.Join("  ", held.Select(pair => $"{pair.Key}: {pair.Value:F4}")));

        // The largest that costs nothing: a summary that repeats itself less reads better at the same score.
        var redundancy = held.Where(pair => pair.Value >= held.Values.Max() - Tie).Max(pair => pair.Key);
        Write(output, Fit(articles), redundancy, articles.Count);
    }

    private static double Score(List<TrainingArticle> articles, double[] weights, double redundancy)
    {
        var tried = new SummaryWeights(weights, redundancy);
        return articles.Average(article => article.ScoreOf(tried));
    }

    private static double[] Fit(List<TrainingArticle> articles)
    {
        var rows = articles.SelectMany(article => article.Sentences.Select(sentence => (sentence.Values, Label: article.Oracle.Contains(sentence.Index) ? 1.0 : 0.0))).ToList();
        var weights = new double[SentenceFeatures.Names.Length];
        var bias = -2.0;
        var step = new double[weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[weights.Length];
            var biasGradient = 0.0;
            foreach (var (values, label) in rows)
            {
                var score = bias;
                for (var i = 0; i < weights.Length; i++)
                {
                    score += weights[i] * values[i];
                }

                var error = (1 / (1 + Math.Exp(-score))) - label;
                biasGradient += error;
                for (var i = 0; i < weights.Length; i++)
                {
                    gradient[i] += error * values[i];
                }
            }

            bias -= Rate * biasGradient / rows.Count;
            for (var i = 0; i < weights.Length; i++)
            {
                // Momentum: plain descent is slow where features go together.
                step[i] = (0.9 * step[i]) - (Rate * ((gradient[i] / rows.Count) + (Decay * weights[i])));
                weights[i] += step[i];
            }
        }

        return weights;
    }

    private static void Write(string output, double[] weights, double redundancy, int articles)
    {
        var lines = SentenceFeatures.Names.Zip(weights, (name, weight) => $"{name} {weight.ToString("F3", CultureInfo.InvariantCulture)}");
        File.WriteAllLines(
            output,
            [
                "# How much each feature of a sentence counts in a summary. Written by",
                "#   dotnet run -c Release --project tests/DigestBot.Benchmarks -- train-summaries OUTPUT ARTICLES…",
                $"# from {articles} articles with summaries by people.",
                .. lines,
                $"redundancy {redundancy.ToString("F1", CultureInfo.InvariantCulture)}",
            ]);
    }
}
