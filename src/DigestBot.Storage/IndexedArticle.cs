namespace DigestBot.Storage;

/// <summary>An article on its way into the index.</summary>
/// <param name="Article">The article.</param>
/// <param name="Quotes">Its quotes, in their order.</param>
/// <param name="Sources">Where it was seen, as far as that is to be counted.</param>
internal sealed record IndexedArticle(ArticleHead Article, IReadOnlyList<QuoteRow> Quotes, IReadOnlyList<string> Sources)
{
    /// <summary>The moment it goes by, in milliseconds, whole seconds; not for an article without quotes.</summary>
    public long Moment => QuoteOrder.MomentOf(Quotes[0].Id);
}
