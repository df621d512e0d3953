using DigestBot.Core.Articles;

namespace DigestBot.Core.Utterances;

/// <summary>One article's wording of an utterance.</summary>
/// <param name="Words">The words, as the article has them; " … " stands between pieces that it parts.</param>
/// <param name="Article">The article.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Outlet">Its outlet; null when not given.</param>
/// <param name="PublishedAt">Its date; null when not given.</param>
/// <param name="Url">Its address; null when not given.</param>
public sealed record UtteranceMention(string Words, ArticleId Article, string Title, string? Outlet, DateTimeOffset? PublishedAt, Uri? Url)
{
    /// <summary>The name under which its source is shown.</summary>
    public string Source => OutletName.Of(Outlet, Url, Article);
}
