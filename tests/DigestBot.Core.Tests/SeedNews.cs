using DigestBot.Core.Articles;
using DigestBot.Reading.Articles;
using DigestBot.Testing;

namespace DigestBot.Core.Tests;

/// <summary>The seed articles, read.</summary>
internal static class SeedNews
{
    public static IReadOnlyList<KeptArticle> Articles { get; } = [.. Directory.EnumerateFiles(Repository.Seeds).Order(StringComparer.Ordinal).Select(Read)];

    private static KeptArticle Read(string path)
    {
        var outcome = (ReadOutcome.Read)new ArticleReader(ReadingLimits.Default).Read(File.ReadAllBytes(path), path.EndsWith(".md", StringComparison.Ordinal) ? ArticleFormat.Markdown : ArticleFormat.Unknown);
        return new KeptArticle(new ArticleId(Path.GetFileNameWithoutExtension(path)), outcome.Article, path, new DateTimeOffset(2026, 11, 21, 6, 0, 0, TimeSpan.Zero));
    }
}
