using System.Collections.Frozen;
using DigestBot.Reading.Articles;

namespace DigestBot.Intake.Files;

/// <summary>The endings of article files.</summary>
internal static class ArticleEndings
{
    private static readonly FrozenDictionary<string, ArticleFormat> Formats = new Dictionary<string, ArticleFormat>(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = ArticleFormat.Text,
        [".md"] = ArticleFormat.Markdown,
        [".markdown"] = ArticleFormat.Markdown,
        [".html"] = ArticleFormat.Html,
        [".htm"] = ArticleFormat.Html,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The format an ending stands for; unknown for any other, so that the first characters decide.</summary>
    public static ArticleFormat FormatOf(string path) => Formats.GetValueOrDefault(Path.GetExtension(path), ArticleFormat.Unknown);

    public static bool IsArticle(string path) => Formats.ContainsKey(Path.GetExtension(path));
}
