using CsCheck;
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
    public void Nothing_gives_nothing() => Assert.Empty(Clusterer.Cluster([]));

    private static IEnumerable<string> Lines(IReadOnlyList<Story> stories) =>
        stories.Select(story => string.Join(' ', story.Articles.Select(article => article.Id.Value)));
}
