using DigestBot.Core.Stories;

namespace DigestBot.Benchmarks.Scoring;

/// <summary>
/// B-cubed of stories by numbers that were chosen on other topics. The numbers are chosen for two kinds of days at once: one with all
/// articles of each story, and one like live news, where a story has one to six articles among many that stand alone. Then the topics
/// that were held out are put together by themselves.
/// </summary>
internal sealed class StoryScorer
{
    private const int Folds = 5;
    private const int Rounds = 3;
    private const double WantedPrecision = 0.92;

    private static readonly int[] LiveSizes = [1, 1, 2, 3, 4, 6];
    private static readonly int[] Seeds = [1, 2];

    private readonly List<StoryArticle> articles;
    private readonly List<StoryArticle> alone;
    private readonly string[] topics;

    private StoryScorer(List<StoryArticle> articles, List<StoryArticle> alone)
    {
        this.articles = articles;
        this.alone = alone;
        topics = [.. articles.Select(article => article.Topic).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads lines {"id", "story", "text"}; articles of the other files stand alone.</summary>
    public static void Run(string path, IEnumerable<string> others) => new StoryScorer(StoryArticle.Load(path), [.. others.SelectMany(StoryArticle.Load)]).Run();

    private void Run()
    {
        Console.WriteLine($"{articles.Count} articles, {topics.Length} topics, {articles.Select(article => article.Story).Distinct().Count()} stories; {alone.Count} articles that stand alone");
        Print("the numbers in use, all topics at once", Whole(articles, StoryTuning.Usual), Live(articles, StoryTuning.Usual));
        PrintAlone();
        PrintOrders();
        PrintTopics();

        var tried = Grid().Select(tuning => (Tuning: tuning, Whole: Whole(articles, tuning), Live: Live(articles, tuning))).ToList();
        for (var round = 1; round <= Rounds; round++)
        {
            var shuffled = topics.ToArray();
            new Random(round).Shuffle(shuffled);
            CrossValidate($"round {round}, five folds", [.. Enumerable.Range(0, Folds).Select(fold => shuffled.Where((_, number) => number % Folds == fold).ToHashSet(StringComparer.Ordinal))], tried, isTold: true);
        }

        CrossValidate("one topic held out at a time", [.. topics.Select(topic => new HashSet<string>(StringComparer.Ordinal) { topic })], tried, isTold: false);
        Console.WriteLine($"chosen on all topics: {Describe(Best(tried, _ => true))}");
    }

    private void CrossValidate(string what, List<HashSet<string>> folds, List<(StoryTuning Tuning, Dictionary<string, BCubed> Whole, Dictionary<string, BCubed> Live)> tried, bool isTold)
    {
        var (whole, live) = (new BCubed(), new BCubed());
        foreach (var held in folds)
        {
            var tuning = Best(tried, topic => !held.Contains(topic));
            var test = articles.Where(article => held.Contains(article.Topic)).ToList();
            var (testWhole, testLive) = (Sum(Whole(test, tuning), _ => true), Sum(Live(test, tuning), held.Contains));
            (whole, live) = (whole + testWhole, live + testLive);
            if (isTold)
            {
                Console.WriteLine($"  {test.Count} articles by {Describe(tuning)}: whole stories {testWhole}; live {testLive}");
            }
        }

        Console.WriteLine($"{what}, together: whole stories {whole}; live {live}");
    }

    // The same articles in ten orders of arrival, each placed as it arrives, and then settled.
    private void PrintOrders()
    {
        var (arriving, settled) = (new List<double>(), new List<double>());
        var numbers = articles.Select((article, number) => (article.Article.Id, number)).ToDictionary();
        var order = articles.ToArray();
        for (var seed = 1; seed <= 10; seed++)
        {
            new Random(seed).Shuffle(order);
            var window = new StoryWindow();
            Array.ForEach(order, article => window.Add(article.Article));
            arriving.Add(Score(window));
            window.Settle();
            settled.Add(Score(window));
        }

        Console.WriteLine($"ten orders of arrival: F1 {arriving.Min():F4} to {arriving.Max():F4} as they arrive, {settled.Min():F4} to {settled.Max():F4} settled");

        double Score(StoryWindow window) =>
            Sum(BCubed.ByTopic(articles, window.Stories.Select(story => story.Articles.Select(article => numbers[article.Id]).ToArray())), _ => true).F1;
    }

    private void PrintAlone()
    {
        var together = new StoryClusterer().Group([.. alone.Select(article => article.Article)]).Where(group => group.Count > 1).ToList();
        Console.WriteLine($"of those that stand alone {together.Sum(group => group.Count)} are put into {together.Count} stories");
    }


    // Two stories of one sort are one topic to a reader; the others are not.
    private void PrintTopics()
    {
        var stories = articles.GroupBy(article => article.Story, StringComparer.Ordinal).Select(story => (story.First().Topic, Profile: StoryProfile.Of(story.Select(article => article.Article.Article)))).ToList();
        var pairs = stories.SelectMany((one, number) => stories.Skip(number + 1).Select(other => (IsSame: one.Topic == other.Topic, Likeness: one.Profile.LikenessTo(other.Profile)))).ToList();
        foreach (var least in (double[])[0.05, 0.1, 0.15, 0.2, 0.25, 0.3])
        {
            var (same, others) = (pairs.Where(pair => pair.IsSame).ToList(), pairs.Where(pair => !pair.IsSame).ToList());
            Console.WriteLine($"topics, likeness {least:F2}: {same.Count(pair => pair.Likeness >= least)} of {same.Count} pairs of one sort, {others.Count(pair => pair.Likeness >= least)} of {others.Count} other pairs");
        }
    }

    private static string Describe(StoryTuning tuning) =>
        $"threshold {tuning.Threshold:F2}, expected {tuning.Expected:F2}, names {tuning.NameShare:F1}, numbers {tuning.NumberShare:F1}";

    private static void Print(string what, Dictionary<string, BCubed> whole, Dictionary<string, BCubed> live) =>
        Console.WriteLine($"{what}: whole stories {Sum(whole, _ => true)}; live {Sum(live, topic => topic.Length > 0)}");

    private static StoryTuning Best(List<(StoryTuning Tuning, Dictionary<string, BCubed> Whole, Dictionary<string, BCubed> Live)> tried, Func<string, bool> isSeen) => tried
        .MaxBy(one => Worth(Sum(one.Whole, isSeen)) + Worth(Sum(one.Live, topic => topic.Length > 0 && isSeen(topic)))).Tuning;

    // A wrong merge is worse than a split.
    private static double Worth(BCubed score) => score.F1 - (0.5 * Math.Max(0, WantedPrecision - score.Precision));

    private static BCubed Sum(Dictionary<string, BCubed> scores, Func<string, bool> counts) =>
        scores.Where(topic => counts(topic.Key)).Aggregate(new BCubed(), (sum, topic) => sum + topic.Value);

    private static IEnumerable<StoryTuning> Grid() =>
        from threshold in (double[])[0.66, 0.69, 0.72, 0.75]
        from expected in (double[])[0.28, 0.32, 0.36]
        from names in (double[])[0.8, 1.4]
        from numbers in (double[])[0.3, 0.6]
        select new StoryTuning { Threshold = threshold, Expected = expected, NameShare = names, NumberShare = numbers };

    private static Dictionary<string, BCubed> Whole(List<StoryArticle> some, StoryTuning tuning) => Score(some, tuning);

    private Dictionary<string, BCubed> Live(List<StoryArticle> some, StoryTuning tuning) => Seeds
        .SelectMany(seed => Score([.. Thinned(some, seed), .. alone], tuning))
        .GroupBy(topic => topic.Key, topic => topic.Value, StringComparer.Ordinal)
        .ToDictionary(topic => topic.Key, topic => topic.Aggregate((a, b) => a + b), StringComparer.Ordinal);

    private static IEnumerable<StoryArticle> Thinned(List<StoryArticle> some, int seed)
    {
        var random = new Random(seed);
        return some.GroupBy(article => article.Story, StringComparer.Ordinal)
            .SelectMany(story => story.OrderBy(_ => random.Next()).Take(LiveSizes[random.Next(LiveSizes.Length)]));
    }

    private static Dictionary<string, BCubed> Score(List<StoryArticle> some, StoryTuning tuning)
    {
        var terms = some.ToDictionary<StoryArticle, DatedArticle, ArticleTerms>(article => article.Article, article => article.Terms, ReferenceEqualityComparer.Instance);
        return BCubed.ByTopic(some, new StoryClusterer(tuning).Group([.. some.Select(article => article.Article)], article => terms[article]));
    }
}
