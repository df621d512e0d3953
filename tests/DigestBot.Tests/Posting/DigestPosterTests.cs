using DigestBot.Core.Platforms;

namespace DigestBot.Tests.Posting;

public sealed class DigestPosterTests
{
    private static readonly SampleArticle Ferry = new SampleArticle("ferry").Telling("The ferry talks resumed on Monday.").Saying("It is a positive step", "Mara Lind");
    private static readonly SampleArticle Bridge = new SampleArticle("bridge").Telling("A bridge over the Skell was closed for a week.").Saying("It is not safe", "Per Aune");

    [Fact]
    public async Task A_digest_is_posted_once_however_often_it_is_due()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var platform = new RecordingPlatform();
        var subscription = await newsroom.SubscribeAsync();
        await newsroom.AddAsync(Ferry);

        for (var i = 0; i < 3; i++)
        {
            newsroom.Time.Advance(TimeSpan.FromSeconds(1));
            await newsroom.Poster(platform).PostDueAsync(subscription, subscription.CreatedAt, TestContext.Current.CancellationToken);
        }

        Assert.Single(platform.Digests);
    }

    [Fact]
    public async Task A_digest_tells_what_came_since_the_last_one_and_nothing_twice()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var platform = new RecordingPlatform();
        var subscription = await newsroom.SubscribeAsync();
        await newsroom.AddAsync(Ferry);
        await newsroom.Poster(platform).PostDueAsync(subscription, newsroom.Time.GetUtcNow(), TestContext.Current.CancellationToken);

        newsroom.Time.Advance(TimeSpan.FromDays(1));
        await newsroom.AddAsync(Bridge);
        await newsroom.Poster(platform).PostDueAsync(subscription, newsroom.Time.GetUtcNow(), TestContext.Current.CancellationToken);

        Assert.Equal(["Title of ferry", "Title of bridge"], platform.Digests.ConvertAll(digest => Assert.Single(digest.Stories).Headline));
    }

    [Fact]
    public async Task Nothing_new_is_no_post()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var platform = new RecordingPlatform();
        var subscription = await newsroom.SubscribeAsync();

        await newsroom.Poster(platform).PostDueAsync(subscription, newsroom.Time.GetUtcNow(), TestContext.Current.CancellationToken);

        Assert.Empty(platform.Digests);
        Assert.Empty(await newsroom.Deliveries.UnfinishedAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_post_that_may_work_later_is_tried_again_after_the_delay()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var platform = new RecordingPlatform();
        platform.Outcomes.Enqueue(new PostOutcome.TryLater(TimeSpan.FromSeconds(30), "busy"));
        var subscription = await newsroom.SubscribeAsync();
        await newsroom.AddAsync(Ferry);

        var posting = newsroom.Poster(platform).PostDueAsync(subscription, newsroom.Time.GetUtcNow(), TestContext.Current.CancellationToken);
        while (!posting.IsCompleted)
        {
            newsroom.Time.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }

        await posting;
        Assert.Equal(2, platform.Digests.Count);
        Assert.NotNull(await newsroom.Deliveries.LastPostedAsync(subscription.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_a_refused_digest_would_have_told_is_in_the_next_one()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var platform = new RecordingPlatform();
        platform.Outcomes.Enqueue(new PostOutcome.Refused("no permission"));
        var subscription = await newsroom.SubscribeAsync();
        await newsroom.AddAsync(Ferry);
        await newsroom.Poster(platform).PostDueAsync(subscription, newsroom.Time.GetUtcNow(), TestContext.Current.CancellationToken);

        newsroom.Time.Advance(TimeSpan.FromDays(1));
        await newsroom.Poster(platform).PostDueAsync(subscription, newsroom.Time.GetUtcNow(), TestContext.Current.CancellationToken);

        Assert.Equal("Title of ferry", Assert.Single(platform.Digests[1].Stories).Headline);
    }

    [Fact]
    public async Task A_delivery_that_was_claimed_and_not_posted_is_resumed()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var platform = new RecordingPlatform();
        var subscription = await newsroom.SubscribeAsync();
        await newsroom.AddAsync(Ferry);
        var token = TestContext.Current.CancellationToken;
        await newsroom.Deliveries.TryClaimAsync(subscription.Id, newsroom.Time.GetUtcNow(), newsroom.Time.GetUtcNow(), token);

        var unfinished = Assert.Single(await newsroom.Deliveries.UnfinishedAsync(token));
        await newsroom.Poster(platform).DeliverAsync(subscription, unfinished, token);

        Assert.Single(platform.Digests);
        Assert.Empty(await newsroom.Deliveries.UnfinishedAsync(token));
    }
}
