using DigestBot.Reading.Articles;

namespace DigestBot.Core.Articles;

/// <summary>An article as it is kept.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Article">The article and what was understood of it.</param>
/// <param name="Origin">The file or address it was read from.</param>
/// <param name="AddedAt">When it was kept first: digests go by this, not by the date of publication.</param>
public sealed record KeptArticle(ArticleId Id, ReadArticle Article, string Origin, DateTimeOffset AddedAt)
{
    /// <summary>Its date: of publication, else of arrival.</summary>
    public DateTimeOffset At => Article.Article.PublishedAt ?? AddedAt;
}
