using DigestBot.Benchmarks.Scoring;
using DigestBot.Core.Stories;

namespace DigestBot.Benchmarks.Training;

/// <summary>Counts in how many articles each term stands. Only the counts of terms that many articles have are kept.</summary>
internal static class TermCounting
{
    private const int LeastArticles = 5;

    /// <summary>Reads lines {"text", "title"?} of each file.</summary>
    public static void Run(IEnumerable<string> paths, string output)
    {
        var articles = 0;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var article in paths.SelectMany(path => StoryArticle.Load(path)))
        {
            articles++;
            foreach (var term in article.Terms[TermKind.Word].Keys)
            {
                counts[term] = counts.GetValueOrDefault(term) + 1;
            }
        }

        var lines = counts.Where(term => term.Value >= LeastArticles)
            .GroupBy(term => term.Value, term => term.Key)
            .OrderByDescending(group => group.Key)
            .Select(group => $"{group.Key} {string.Join(' ', group.Order(StringComparer.Ordinal))}");
        File.WriteAllText(output, $"{articles}\n{string.Join('\n', lines)}\n");
        Console.WriteLine($"{articles} articles, {counts.Count} terms, {counts.Count(term => term.Value >= LeastArticles)} kept.");
    }
}
