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

    /// <summary>A story that began so long before what is new of it is a developing one.</summary>
    private static readonly TimeSpan Developing = TimeSpan.FromHours(12);

    /// <summary>
    /// The digest due at <paramref name="dueAt"/>, whose offset is that of the channel's zone, with at most
    /// <paramref name="stories"/> stories in full, ranked by what <paramref name="interests"/> say of the channel.
    /// </summary>
    public static Digest Build(IReadOnlyList<Story> all, DateTimeOffset dueAt, int stories, ChannelInterests interests)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(interests);
        ArgumentOutOfRangeException.ThrowIfNegative(stories);
        if (all.Count == 0)
        {
            return new Digest(TitleAt(dueAt), dueAt, [], [], 0, 0);
        }

        var articles = all.SelectMany(story => story.Articles).ToList();
        var latest = articles.Max(article => article.At);
        var signals = all.Select(story => new RankedStory(story)).ToDictionary(ranked => ranked, ranked => StorySignals.Of(ranked, latest, interests));
        var (told, rest) = StoryPicker.Pick([.. signals.Keys.OrderByDescending(ranked => signals[ranked].Score).ThenBy(ranked => ranked.Story.Lead.Id.Value, StringComparer.Ordinal)], stories);
        var inFull = told.Select(ranked => Tell(ranked.Story, signals[ranked])).ToList();
        var inLine = ByTopic([.. rest.Take(MostHeadlines)]).Select(ranked => Headline(ranked.Story, signals[ranked])).ToList();
        return new Digest(TitleAt(dueAt), dueAt, inFull, inLine, articles.Count, articles.Select(OutletName.Of).Distinct(StringComparer.OrdinalIgnoreCase).Count())
        {
            ReadingMinutes = Minutes(inFull, inLine),
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
        return new DigestStory(story.Id, TitleOf(story.Lead), sentences, SourcesOf(story), key is { } found ? KeyQuote(found.Quote, found.Article) : null)
        {
            Command = $"/digest story {story.Id}",
            Since = story.Articles.Min(article => article.At) - story.StartedAt >= Developing ? story.StartedAt : null,
            Reasons = StoryReasons.Of(signals, story.Articles.Count),
        };
    }

    private static DigestHeadline Headline(Story story, StorySignals signals) =>
        new(story.Id, TitleOf(story.Lead), SourceOf(story.Lead)) { Reasons = StoryReasons.Of(signals, story.Articles.Count) };

    // Those on one topic stand together, each group where its best stands.
    private static List<RankedStory> ByTopic(List<RankedStory> ranked)
    {
        var ordered = new List<RankedStory>();
        while (ranked.Count > 0)
        {
            var group = ranked.Where(story => story == ranked[0] || story.IsOnTopicOf(ranked[0].Profile)).ToList();
            ordered.AddRange(group);
            ranked = [.. ranked.Except(group)];
        }

        return ordered;
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
