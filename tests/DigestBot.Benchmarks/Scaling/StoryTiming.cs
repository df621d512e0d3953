using System.Diagnostics;
using DigestBot.Benchmarks.Scoring;
using DigestBot.Core.Articles;
using DigestBot.Core.Stories;
using DigestBot.Reading.Articles;

namespace DigestBot.Benchmarks.Scaling;

/// <summary>How long it takes to put articles into stories, on one thread: those of a file, and again with other names until there are enough.</summary>
internal static class StoryTiming
{
    private const int Rounds = 5;

    private static readonly int[] Counts = [750, 1500, 3000, 6000];

    private static readonly ArticleReader Reader = new(ReadingLimits.Default);

    /// <summary>Reads lines {"id", "text"}.</summary>
    public static void Run(string path)
    {
        var given = StoryArticle.Load(path).ConvertAll(article => article.Article);
        Console.WriteLine("| articles | stories | ms, all at once | MB allocated | ms, as they arrive |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var count in Counts)
        {
            var articles = Enumerable.Range(0, count).Select(number => Renamed(given[number % given.Count], number / given.Count)).ToArray();
            var stories = new StoryClusterer().Group(articles).Count;
            var before = GC.GetAllocatedBytesForCurrentThread();
            var batch = Best(Rounds, () => new StoryClusterer().Group(articles));
            var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds / 1048576;
            var arriving = Best(1, () =>
            {
                var window = new StoryWindow();
                Array.ForEach(articles, article => window.Add(article));
            });
            Console.WriteLine($"| {count} | {stories} | {batch:F0} | {allocated} | {arriving:F0} |");
        }
    }

    private static double Best(int rounds, Action action) => Enumerable.Range(0, rounds).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    });

    // Other names, the same words: other events of the same sorts.
    private static DatedArticle Renamed(DatedArticle article, int copy)
    {
        if (copy == 0)
        {
            return article;
        }

        var words = article.Article.Text.Split(' ').Select(word => word.Length > 2 && char.IsUpper(word[0]) ? $"{word}{(char)('a' + copy)}o" : word);
        var read = (ReadOutcome.Read)Reader.Read(string.Join(' ', words), ArticleFormat.Text);
        return new DatedArticle(new ArticleId($"{article.Id}#{copy}"), read.Article.Article, null);
    }
}
