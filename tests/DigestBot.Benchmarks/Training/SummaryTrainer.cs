using DigestBot.Benchmarks.Scoring;
using DigestBot.Reading.Summaries;

namespace DigestBot.Benchmarks.Training;

/// <summary>Trains the ranker of the summarizer, tells what it scores on articles that it was not trained on, and writes its table.</summary>
internal static class SummaryTrainer
{
    private const int Folds = 5;

    public static void Run(IReadOnlyList<string> files, string output)
    {
        var sets = files.Select(TrainingArticle.Load).ToList();
        var targets = sets.SelectMany(set => set).ToDictionary(article => article, article => article.Targets());
        foreach (var (file, set) in files.Zip(CrossValidate(sets, targets)))
        {
            Console.WriteLine($"{Path.GetFileNameWithoutExtension(file)}, {Folds}-fold: {set}");
        }

        var trained = Fit([.. sets.SelectMany(set => set)], targets);
        SummaryTable.Write(output, trained.Bias, trained.Trees, targets.Count);
    }

    // Each set is told of apart, with the choices that were made by rankers that did not know the article.
    private static IEnumerable<string> CrossValidate(List<List<TrainingArticle>> sets, Dictionary<TrainingArticle, float[]> targets)
    {
        var rankers = Enumerable.Range(0, Folds)
            .Select(fold => Fit([.. sets.SelectMany(set => set.Where((_, index) => index % Folds != fold))], targets))
            .Select(fitted => new SummaryRanker(fitted.Bias, fitted.Trees))
            .ToList();
        return sets.Select(set => SummaryScorer.Compare([.. set.Select((article, index) => (article, article.Choose(rankers[index % Folds])))]));
    }

    private static (float Bias, List<SummaryTree> Trees) Fit(List<TrainingArticle> articles, Dictionary<TrainingArticle, float[]> targets)
    {
        var rows = articles.SelectMany(article => article.Features.Candidates.Select(sentence => article.Features.Of(sentence.Index).ToArray())).ToArray();
        return new TreeBooster(rows).Fit([.. articles.SelectMany(article => targets[article])]);
    }
}
