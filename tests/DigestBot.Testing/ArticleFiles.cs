using DigestBot.Core.Articles;
using DigestBot.Core.Sources;
using DigestBot.Storage;

namespace DigestBot.Testing;

/// <summary>Keeps articles as if they were read from files.</summary>
public static class ArticleFiles
{
    /// <summary>Keeps an article that was seen as the file of its origin.</summary>
    public static Task<AddOutcome> AddFileAsync(this ArticleStore store, KeptArticle article, CancellationToken cancellationToken) =>
        store.AddAsync(article, Sighting.OfFile(article.Origin, article.AddedAt), cancellationToken);
}
