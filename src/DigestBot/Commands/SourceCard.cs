using DigestBot.Core.Articles;
using DigestBot.Core.Commands;
using DigestBot.Core.Questions;

namespace DigestBot.Commands;

/// <summary>Names the article behind an answer; where it gives no outlet, its file does.</summary>
internal static class SourceCard
{
    public static CardSource Of(KeptArticle kept)
    {
        var article = kept.Article.Article;
        return new CardSource(OutletName.Of(kept), Titled(article.Title, kept.Id), article.Url, kept.Id);
    }

    public static CardSource Of(FoundQuote found) =>
        new(OutletName.Of(found.Outlet, found.Url, found.Article), Titled(found.Title, found.Article), found.Url, found.Article);

    private static string Titled(string title, ArticleId id) => title.Length > 0 ? title : id.Value;
}
