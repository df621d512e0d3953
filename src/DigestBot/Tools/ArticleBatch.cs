using System.Text.Json;
using DigestBot.Reading.Articles;

namespace DigestBot.Tools;

/// <summary>Reads articles that come as lines of JSON.</summary>
internal static class ArticleBatch
{
    public static JsonLinesReader With(ArticleReader reader, ReadingLimits limits) =>
        new(ArticleInput.MaxLineBytes(limits), "article", (id, root) => Answer(reader, id, root));

    private static byte[] Answer(ArticleReader reader, string id, JsonElement root)
    {
        var article = ArticleInput.Of(root);
        return reader.Read(article.Text, article.Format, article.Url, article.Title) switch
        {
            ReadOutcome.Read read => ArticleJson.WriteLine(id, read.Article),
            ReadOutcome.Refused refused => ErrorLine.Write(id, refused.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
