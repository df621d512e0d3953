using DigestBot.Core.Articles;
using DigestBot.Core.Stories;
using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes;

namespace DigestBot.Core.Digests;

/// <summary>Makes a digest of stories: the best ones in full, the rest in a line each.</summary>
public static class DigestBuilder
{
    private const int SentencesPerStory = 2;
    private const int MostHeadlines = 6;
    private const int WordsPerMinute = 230;

    /// <summary>
    /// The digest due at <paramref name="dueAt"/>, whose offset is that of the channel's zone, with at most
    /// <paramref name="stories"/> stories in full.
    /// </summary>
    public static Digest Build(IReadOnlyList<Story> all, DateTimeOffset dueAt, int stories)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentOutOfRangeException.ThrowIfNegative(stories);
        if (all.Count == 0)
        {
            return new Digest(TitleAt(dueAt), dueAt, [], [], 0, 0);
        }

        var latest = all.SelectMany(story => story.Articles).Max(StorySignals.DateOf);
        var ranked = all.OrderByDescending(story => StorySignals.Of(story, latest).Score).ThenBy(story => story.Lead.Id.Value, StringComparer.Ordinal).ToList();
        var told = ranked.Take(stories).Select(story => Tell(story, StorySignals.Of(story, latest))).ToList();
        var headlines = ranked.Skip(stories).Take(MostHeadlines).Select(story => new DigestHeadline(TitleOf(story.Lead), SourceOf(story.Lead))).ToList();
        var articles = all.SelectMany(story => story.Articles).ToList();
        return new Digest(TitleAt(dueAt), dueAt, told, headlines, articles.Count, articles.Select(OutletName.Of).Distinct(StringComparer.OrdinalIgnoreCase).Count())
        {
            ReadingMinutes = Minutes(told, headlines),
        };
    }

    /// <summary>The same digest for a channel where it is due at <paramref name="dueAt"/>.</summary>
    public static Digest At(Digest digest, DateTimeOffset dueAt)
    {
        ArgumentNullException.ThrowIfNull(digest);
        return digest with { DueAt = dueAt, Title = TitleAt(dueAt) };
    }

    private static string TitleAt(DateTimeOffset dueAt) => dueAt.Hour switch
    {
        >= 5 and < 11 => "Morning digest",
        >= 11 and < 16 => "Midday digest",
        >= 16 and < 22 => "Evening digest",
        _ => "Night digest",
    };

    private static DigestStory Tell(Story story, StorySignals signals)
    {
        var sentences = SentencesOf(story.Lead);
        var key = KeyQuotePicker.Pick(story, sentences);
        return new DigestStory(new StoryId(story.Lead.Id.Value), TitleOf(story.Lead), sentences, SourcesOf(story), key is { } found ? KeyQuote(found.Quote, found.Article) : null)
        {
            Reasons = StoryReasons.Of(signals, story.Articles.Count),
        };
    }

    private static DigestQuote KeyQuote(Quote quote, KeptArticle article) =>
        new(KeyQuotePicker.WordsOf(quote), quote.Speaker!, quote.Role, SourceOf(article));

    private static IReadOnlyList<string> SentencesOf(KeptArticle lead) =>
        [.. lead.Article.Summary.Sentences.Take(SentencesPerStory).Select(sentence => sentence.Text)];

    // One entry an outlet, the most central article of each.
    private static IReadOnlyList<DigestSource> SourcesOf(Story story) =>
        [.. story.Articles.Select(SourceOf).DistinctBy(source => source.Outlet, StringComparer.OrdinalIgnoreCase)];

    private static DigestSource SourceOf(KeptArticle article) => new(OutletName.Of(article), TitleOf(article), article.Article.Article.Url, article.Id);

    private static string TitleOf(KeptArticle article) => article.Article.Article.Title is { Length: > 0 } title ? title : article.Id.Value;

    private static int Minutes(IReadOnlyList<DigestStory> stories, IReadOnlyList<DigestHeadline> headlines)
    {
        var words = stories.Sum(story => WordCount.Of(story.Headline) + story.Sentences.Sum(sentence => WordCount.Of(sentence)) + WordCount.Of(story.KeyQuote?.Words ?? ""))
            + headlines.Sum(headline => WordCount.Of(headline.Headline));
        return Math.Max(1, (int)Math.Round((double)words / WordsPerMinute));
    }
}
