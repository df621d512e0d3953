using DigestBot.Core.Articles;
using DigestBot.Core.Commands;
using DigestBot.Core.Utterances;

namespace DigestBot.Commands;

/// <summary>Names the article behind an answer; where it gives no outlet, its file does.</summary>
internal static class SourceCard
{
    public static CardSource Of(KeptArticle kept)
    {
        var article = kept.Article.Article;
        return new CardSource(OutletName.Of(kept), Titled(article.Title, kept.Id), article.Url, kept.Id);
    }

    public static CardSource Of(UtteranceMention mention) => new(mention.Source, Titled(mention.Title, mention.Article), mention.Url, mention.Article);

    private static string Titled(string title, ArticleId id) => title.Length > 0 ? title : id.Value;
}
