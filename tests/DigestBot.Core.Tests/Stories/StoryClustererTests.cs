using CsCheck;
using DigestBot.Core.Articles;
using DigestBot.Core.Stories;
using DigestBot.Testing;

namespace DigestBot.Core.Tests.Stories;

public sealed class StoryClustererTests
{
    private static readonly StoryClusterer Clusterer = new();

    [Fact]
    public void One_event_told_by_four_outlets_is_one_story()
    {
        var stories = Clusterer.Cluster(SeedNews.Articles);

        var ferry = Assert.Single(stories, story => story.Articles.Any(article => article.Id.Value == "ferry-deal-wire"));
        Assert.Equal(
            ["ferry-deal-courier", "ferry-deal-gazette", "ferry-deal-ledger", "ferry-deal-wire"],
            ferry.Articles.Select(article => article.Id.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Articles_about_different_events_are_stories_of_their_own()
    {
        var stories = Clusterer.Cluster(SeedNews.Articles);

        Assert.All(stories.Where(story => story.Articles.Count > 1), story => Assert.Single(story.Articles.Select(article => article.Id.Value.Split('-')[0]).Distinct()));
    }

    [Fact]
    public void Every_article_is_in_exactly_one_story()
    {
        var stories = Clusterer.Cluster(SeedNews.Articles);

        Assert.Equal(
            SeedNews.Articles.Select(article => article.Id.Value).Order(StringComparer.Ordinal),
            stories.SelectMany(story => story.Articles).Select(article => article.Id.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_order_of_arrival_makes_no_difference()
    {
        var usual = Lines(Clusterer.Cluster(SeedNews.Articles));

        Gen.Shuffle(SeedNews.Articles.ToArray()).Sample(shuffled => Assert.Equal(usual, Lines(Clusterer.Cluster(shuffled))), iter: 20);
    }

    [Fact]
    public void The_same_words_a_month_later_are_another_event()
    {
        var first = new ArticleBuilder().Named("first").Telling("The ferry Sula Maid ran aground off Kirkhaven harbour with forty passengers aboard.").Build();
        var second = new ArticleBuilder().Named("second").Telling("The ferry Sula Maid ran aground off Kirkhaven harbour with forty passengers aboard.").Published(new DateTimeOffset(2026, 12, 18, 0, 0, 0, TimeSpan.Zero)).Build();

        Assert.Equal(2, Clusterer.Cluster([first, second]).Count);
    }

    [Fact]
    public void Two_events_of_one_sort_are_two_stories()
    {
        var stories = Clusterer.Cluster(TwoFerries.Articles);

        Assert.Equal(["brann", "maid"], stories.Select(story => story.Lead.Id.Value.Split('-')[0]).Order(StringComparer.Ordinal));
        Assert.All(stories, story => Assert.Single(story.Articles.Select(article => article.Id.Value.Split('-')[0]).Distinct()));
    }

    [Fact]
    public void A_story_is_told_over_several_days()
    {
        var days = TwoFerries.Articles.Where(article => article.Id.Value.StartsWith("maid", StringComparison.Ordinal))
            .Select((article, day) => article with { Article = article.Article with { Article = article.Article.Article with { PublishedAt = new DateTimeOffset(2026, 11, 16 + day, 9, 0, 0, TimeSpan.Zero) } } });

        Assert.Single(Clusterer.Cluster([.. days]));
    }

    [Fact]
    public void The_outlets_name_behind_a_headline_makes_no_story()
    {
        var first = new ArticleBuilder().Named("a").In("Tidewater Evening Chronicle").Titled("Museum buys a kite - Tidewater Evening Chronicle").Telling("A silk kite was bought by the museum of Ostrand.").Build();
        var second = new ArticleBuilder().Named("b").In("Tidewater Evening Chronicle").Titled("Apple harvest fails - Tidewater Evening Chronicle").Telling("Late frost took half of the blossom in Karvik.").Build();

        Assert.Equal(2, Clusterer.Cluster([first, second]).Count);
    }

    [Fact]
    public void An_article_without_words_stands_alone()
    {
        var empty = new ArticleBuilder().Named("empty").Titled("…").Telling("—").Build();

        Assert.Equal(2, Clusterer.Cluster([empty, empty with { Id = new ArticleId("other") }]).Count);
    }

    [Fact]
    public void Articles_without_dates_go_by_their_words_alone()
    {
        var undated = TwoFerries.Articles.Select(article => DatedArticle.Of(article) with { At = null }).ToArray();

        Assert.Equal(2, Clusterer.Group(undated).Count);
    }

    [Fact]
    public void Nothing_gives_nothing() => Assert.Empty(Clusterer.Cluster([]));

    private static IEnumerable<string> Lines(IReadOnlyList<Story> stories) =>
        stories.Select(story => string.Join(' ', story.Articles.Select(article => article.Id.Value)));
}
