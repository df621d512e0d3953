using DigestBot.Core.Stories;

namespace DigestBot.Benchmarks.Scoring;

/// <summary>
/// B-cubed of stories by numbers that were chosen on other topics: five folds, each of whole topics. The numbers are chosen for two kinds
/// of days at once: one with all articles of each story, and one like live news, where a story has one to six articles among many that
/// stand alone.
/// </summary>
internal static class StoryScorer
{
    private const int Folds = 5;
    private const double WantedPrecision = 0.93;

    private static readonly int[] LiveSizes = [1, 1, 2, 3, 4, 6];
    private static readonly int[] Seeds = [1, 2];

    /// <summary>Reads lines {"id", "story", "text"}; articles of the other files stand alone.</summary>
    public static void Run(string path, IEnumerable<string> others)
    {
        var articles = StoryArticle.Load(path);
        var alone = others.SelectMany(StoryArticle.Load).ToList();
        Console.WriteLine($"{articles.Count} articles, {articles.Select(article => article.Story).Distinct().Count()} stories; {alone.Count} articles that stand alone");
        Print("the numbers in use, all at once", articles, alone, StoryTuning.Usual);

        var topics = articles.Select(article => article.Topic).Distinct().Order(StringComparer.Ordinal).ToArray();
        new Random(1).Shuffle(topics);
        var (whole, live) = (new BCubed(), new BCubed());
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = topics.Where((_, number) => number % Folds == fold).ToHashSet(StringComparer.Ordinal);
            var tuning = Best([.. articles.Where(article => !held.Contains(article.Topic))], alone);
            var test = articles.Where(article => held.Contains(article.Topic)).ToList();
            var (testWhole, testLive) = Print($"fold {fold + 1}, {test.Count} articles, {Describe(tuning)}", test, alone, tuning);
            (whole, live) = (whole + testWhole, live + testLive);
        }

        Console.WriteLine($"five folds together: whole stories {whole}; live {live}");
        Console.WriteLine($"chosen on all topics: {Describe(Best(articles, alone))}");
    }

    private static string Describe(StoryTuning tuning) =>
        $"threshold {tuning.Threshold:F2}, expected {tuning.Expected:F2}, size bonus {tuning.SizeBonus:F1}, names {tuning.NameShare:F1}";

    private static (BCubed Whole, BCubed Live) Print(string what, List<StoryArticle> articles, List<StoryArticle> alone, StoryTuning tuning)
    {
        var (whole, live) = (Whole(articles, tuning), Live(articles, alone, tuning));
        Console.WriteLine($"{what}: whole stories {whole}; live {live}");
        return (whole, live);
    }

    private static StoryTuning Best(List<StoryArticle> articles, List<StoryArticle> alone) => Grid().MaxBy(tuning => (Worth(Whole(articles, tuning)) + Worth(Live(articles, alone, tuning))) / 2)!;

    // A wrong merge is worse than a split.
    private static double Worth(BCubed score) => score.F1 - (0.5 * Math.Max(0, WantedPrecision - score.Precision));

    private static IEnumerable<StoryTuning> Grid() =>
        from threshold in (double[])[0.70, 0.73, 0.76, 0.79, 0.82]
        from expected in (double[])[0.30, 0.35, 0.40]
        from bonus in (double[])[0.2, 0.3]
        from names in (double[])[0.8, 1.2]
        select new StoryTuning { Threshold = threshold, Expected = expected, SizeBonus = bonus, NameShare = names };

    private static BCubed Whole(List<StoryArticle> articles, StoryTuning tuning) => Score(articles, tuning, _ => true);

    private static BCubed Live(List<StoryArticle> articles, List<StoryArticle> alone, StoryTuning tuning) => Seeds
        .Select(seed => Score([.. Thinned(articles, seed), .. alone], tuning, article => article.Topic.Length > 0))
        .Aggregate((a, b) => a + b);

    private static IEnumerable<StoryArticle> Thinned(List<StoryArticle> articles, int seed)
    {
        var random = new Random(seed);
        return articles.GroupBy(article => article.Story, StringComparer.Ordinal)
            .SelectMany(story => story.OrderBy(_ => random.Next()).Take(LiveSizes[random.Next(LiveSizes.Length)]));
    }

    private static BCubed Score(List<StoryArticle> articles, StoryTuning tuning, Func<StoryArticle, bool> counts)
    {
        var terms = articles.ToDictionary<StoryArticle, DatedArticle, ArticleTerms>(article => article.Article, article => article.Terms, ReferenceEqualityComparer.Instance);
        var groups = new StoryClusterer(tuning).Group([.. articles.Select(article => article.Article)], article => terms[article]);
        return BCubed.Of(articles, groups, counts);
    }
}
