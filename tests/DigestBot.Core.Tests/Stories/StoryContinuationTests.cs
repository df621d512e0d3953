using DigestBot.Core.Articles;
using DigestBot.Core.Stories;

namespace DigestBot.Core.Tests.Stories;

public sealed class StoryContinuationTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 16, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_story_begins_with_its_earliest_article()
    {
        var story = Assert.Single(StoryContinuation.Continue([], [new Story([Maid(1, Monday.AddHours(2)), Maid(0, Monday)])]));

        Assert.Equal(new StoryId("maid-gazette"), story.Id);
        Assert.Equal(Monday, story.StartedAt);
        Assert.Equal(Monday.AddHours(2), story.LatestAt);
    }

    [Fact]
    public void A_story_that_shares_an_article_goes_on()
    {
        var monday = StoryContinuation.Continue([], [new Story([Maid(0, Monday)])]);

        var tuesday = Assert.Single(StoryContinuation.Continue(monday, [new Story([Maid(1, Monday.AddDays(1)), Maid(0, Monday)])]));

        Assert.Equal(new StoryId("maid-gazette"), tuesday.Id);
        Assert.Equal(Monday, tuesday.StartedAt);
        Assert.Equal(["maid-gazette", "maid-courier"], tuesday.Articles.Select(article => article.Value));
    }

    [Fact]
    public void A_story_without_a_shared_article_is_known_by_what_it_is_about()
    {
        var monday = StoryContinuation.Continue([], [new Story([Maid(0, Monday), Maid(1, Monday)]), new Story([Brann(3, Monday), Brann(4, Monday)])]);

        var tuesday = StoryContinuation.Continue(monday, [new Story([Brann(5, Monday.AddDays(1))]), new Story([Maid(2, Monday.AddDays(1))])]);

        Assert.Equal(["brann-courier", "maid-courier"], tuesday.Select(story => story.Id.Value));
        Assert.All(tuesday, story => Assert.Equal(Monday, story.StartedAt));
    }

    [Fact]
    public void Three_weeks_later_the_same_words_are_another_story()
    {
        var monday = StoryContinuation.Continue([], [new Story([Maid(0, Monday)])]);

        var later = Assert.Single(StoryContinuation.Continue(monday, [new Story([Maid(1, Monday.AddDays(21))])]));

        Assert.Equal(new StoryId("maid-courier"), later.Id);
    }

    [Fact]
    public void Of_a_story_that_comes_apart_the_larger_part_keeps_the_name()
    {
        var monday = StoryContinuation.Continue([], [new Story([Maid(0, Monday), Brann(3, Monday.AddHours(1)), Brann(4, Monday.AddHours(2))])]);

        var tuesday = StoryContinuation.Continue(monday, [new Story([Maid(0, Monday)]), new Story([Brann(3, Monday.AddHours(1)), Brann(4, Monday.AddHours(2))])]);

        Assert.Equal("maid-gazette", tuesday[1].Id.Value);
        Assert.Equal("maid-gazette~2", tuesday[0].Id.Value);
    }

    [Fact]
    public void Of_stories_that_become_one_the_one_that_shares_most_gives_the_name()
    {
        var monday = StoryContinuation.Continue([], [new Story([Maid(0, Monday)]), new Story([Maid(1, Monday.AddHours(1)), Maid(2, Monday.AddHours(2))])]);

        var tuesday = Assert.Single(StoryContinuation.Continue(monday, [new Story([Maid(0, Monday), Maid(1, Monday.AddHours(1)), Maid(2, Monday.AddHours(2))])]));

        Assert.Equal("maid-courier", tuesday.Id.Value);
    }

    private static KeptArticle Maid(int number, DateTimeOffset at) => At(TwoFerries.Articles[number], at);

    private static KeptArticle Brann(int number, DateTimeOffset at) => At(TwoFerries.Articles[number], at);

    private static KeptArticle At(KeptArticle article, DateTimeOffset at) =>
        article with { Article = article.Article with { Article = article.Article.Article with { PublishedAt = at } } };
}
