using DigestBot.Core.Articles;
using DigestBot.Reading.Quotes;

namespace DigestBot.Core.Stories;

/// <summary>What speaks for a story in a digest; each signal can be told in words.</summary>
/// <param name="Outlets">How many outlets tell it in words of their own: an agency's text counts once, however many print it.</param>
/// <param name="Tellings">How many texts tell it, counted likewise.</param>
/// <param name="Quotes">How many direct quotes have a speaker with a name, at most 10.</param>
/// <param name="HoursOld">Hours between its latest article and the latest of all stories.</param>
public sealed record StorySignals(int Outlets, int Tellings, int Quotes, double HoursOld)
{
    private const int MostQuotes = 10;

    /// <summary>Higher is better. Corroboration counts most, then freshness, then how much is quoted.</summary>
    public double Score =>
        (2.0 * Math.Log2(1 + Outlets)) + Math.Log2(1 + Tellings) + (0.15 * Quotes) - (0.02 * HoursOld);

    /// <summary>The signals of a story; <paramref name="latest"/> is the date of the latest article of all.</summary>
    public static StorySignals Of(Story story, DateTimeOffset latest)
    {
        ArgumentNullException.ThrowIfNull(story);
        var outlets = story.Tellings.Select(OriginOf).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var quotes = story.Articles.Sum(article => article.Article.Quotes.Count(quote => quote is { Kind: QuoteKind.Direct, Speaker: not null, Confidence: not Confidence.Unclear }));
        var age = latest - story.Articles.Max(DateOf);
        return new StorySignals(outlets, story.Tellings.Count, Math.Min(quotes, MostQuotes), Math.Max(0, age.TotalHours));
    }

    /// <summary>An article's date: of publication, else of arrival.</summary>
    public static DateTimeOffset DateOf(KeptArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Article.Article.PublishedAt ?? article.AddedAt;
    }

    // Who had the text first.
    private static string OriginOf(IReadOnlyList<KeptArticle> telling) =>
        OutletName.Of(telling.OrderBy(DateOf).ThenBy(article => article.Id.Value, StringComparer.Ordinal).First());
}
