using DigestBot.Core.Articles;
using DigestBot.Reading.Quotes;

namespace DigestBot.Core.Stories;

/// <summary>What speaks for a story in a digest; each signal can be told in words.</summary>
/// <param name="Outlets">How many outlets tell it.</param>
/// <param name="Articles">How many articles tell it.</param>
/// <param name="Quotes">How many direct quotes have a speaker with a name, at most 10.</param>
/// <param name="HoursOld">Hours between its latest article and the latest of all stories.</param>
public sealed record StorySignals(int Outlets, int Articles, int Quotes, double HoursOld)
{
    private const int MostQuotes = 10;

    /// <summary>Higher is better. Corroboration counts most, then freshness, then how much is quoted.</summary>
    public double Score =>
        (2.0 * Math.Log2(1 + Outlets)) + Math.Log2(1 + Articles) + (0.15 * Quotes) - (0.02 * HoursOld);

    /// <summary>The signals of a story; <paramref name="latest"/> is the date of the latest article of all.</summary>
    public static StorySignals Of(Story story, DateTimeOffset latest)
    {
        ArgumentNullException.ThrowIfNull(story);
        var outlets = story.Articles.Select(article => OutletName.Of(article)).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var quotes = story.Articles.Sum(article => article.Article.Quotes.Count(quote => quote is { Kind: QuoteKind.Direct, Speaker: not null, Confidence: not Confidence.Unclear }));
        var age = latest - story.Articles.Max(DateOf);
        return new StorySignals(outlets, story.Articles.Count, Math.Min(quotes, MostQuotes), Math.Max(0, age.TotalHours));
    }

    /// <summary>An article's date: of publication, else of arrival.</summary>
    public static DateTimeOffset DateOf(KeptArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Article.Article.PublishedAt ?? article.AddedAt;
    }
}
