using DigestBot.Testing.Asking;

namespace DigestBot.Benchmarks.Scoring;

/// <summary>Counts how many questions made of annotated quotes are answered right.</summary>
internal static class QuestionScorer
{
    private const int Most = 1000;

    /// <summary>Questions about the articles of one file; quotes that nobody said in them come from another.</summary>
    public static async Task RunAsync(string path, string others, int seed, bool showsErrors)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            await using var news = await AskedNews.OpenAsync(Path.Combine(folder.FullName, "asked.db"), AnnotatedNews.Load(path), CancellationToken.None);
            var score = new AskingScore(news, Most, seed);
            Func<Task<Share>>[] parts =
            [
                () => score.WordsAsync("direct", CancellationToken.None),
                () => score.WordsAsync("mixed", CancellationToken.None),
                () => score.WordsAsync("indirect", CancellationToken.None),
                () => score.TopicsAsync(CancellationToken.None),
                () => score.SameAsync(CancellationToken.None),
                () => score.ChangesAsync(CancellationToken.None),
                () => score.NobodyAsync(AnnotatedNews.Load(others), CancellationToken.None),
            ];
            foreach (var part in parts)
            {
                var share = await part();
                Console.WriteLine(share);
                foreach (var wrong in showsErrors ? share.Wrong : [])
                {
                    Console.WriteLine($"    {wrong}");
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
