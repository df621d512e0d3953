namespace DigestBot.Core.Articles;

/// <summary>The name under which an article's source is shown.</summary>
public static class OutletName
{
    /// <summary>The outlet; else the host of the address; else the article's id.</summary>
    public static string Of(KeptArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var told = article.Article.Article;
        return Of(told.Outlet, told.Url, article.Id);
    }

    /// <summary>The same from what is known of the article.</summary>
    public static string Of(string? outlet, Uri? url, ArticleId article) => outlet ?? url?.Host ?? article.Value;
}
