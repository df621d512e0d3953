using DigestBot.Core.Articles;
using DigestBot.Reading.Articles;

namespace DigestBot.Core.Stories;

/// <summary>An article as it is put into a story.</summary>
/// <param name="Id">Its id: it orders articles of one date.</param>
/// <param name="Article">Its words and outlet.</param>
/// <param name="At">When it was published; null when that is not known, and then time says nothing.</param>
public sealed record DatedArticle(ArticleId Id, Article Article, DateTimeOffset? At)
{
    /// <summary>A kept article, dated by its publication, else by its arrival.</summary>
    public static DatedArticle Of(KeptArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new DatedArticle(article.Id, article.Article.Article, article.At);
    }
}
