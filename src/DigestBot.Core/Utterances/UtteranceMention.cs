using DigestBot.Core.Articles;
using DigestBot.Core.Checks;
using DigestBot.Reading.Quotes;

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

    /// <summary>The words of a quote as a mention has them.</summary>
    public static string WordsOf(Quote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        return string.Join(ComparedText.Between, quote.Pieces());
    }
}
