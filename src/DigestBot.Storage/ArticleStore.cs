using DigestBot.Core.Articles;

namespace DigestBot.Storage;

/// <summary>Keeps articles, each once: by id and origin, by canonical address, by fingerprint.</summary>
public sealed class ArticleStore(Database database)
{
    /// <summary>Keeps an article with its quotes in one transaction, or says why it is kept already.</summary>
    public Task<AddOutcome> AddAsync(KeptArticle article, CancellationToken cancellationToken) => throw new NotSupportedException(database.Description + article);

    /// <summary>The articles added after <paramref name="after"/> and up to <paramref name="upTo"/>, in the order they were added.</summary>
    public Task<IReadOnlyList<KeptArticle>> AddedAsync(DateTimeOffset after, DateTimeOffset upTo, CancellationToken cancellationToken) => throw new NotSupportedException(database.Description + after + upTo);

    /// <summary>The article with this id, address, or title (in full or by words of it, the newest first); null when there is none.</summary>
    public Task<KeptArticle?> FindAsync(string wanted, CancellationToken cancellationToken) => throw new NotSupportedException(database.Description + wanted);

    /// <summary>How much is kept.</summary>
    public Task<Corpus> CorpusAsync(CancellationToken cancellationToken) => throw new NotSupportedException(database.Description);

    /// <summary>The articles published last, the newest first; those without a date go by when they were added.</summary>
    public Task<IReadOnlyList<KeptArticle>> LatestAsync(int take, CancellationToken cancellationToken) => throw new NotSupportedException(database.Description + take);
}
