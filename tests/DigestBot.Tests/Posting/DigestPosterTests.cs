using DigestBot.Core.Platforms;
using DigestBot.Storage;
using DigestBot.Tests.Commands;
using DigestBot.Core.Subscriptions;

namespace DigestBot.Tests.Posting;

public sealed class DigestPosterTests
{
    private static readonly SampleArticle Ferry = new SampleArticle("ferry").Telling("The ferry talks resumed on Monday.").Saying("It is a positive step", "Mara Lind");
    private static readonly SampleArticle Bridge = new SampleArticle("bridge").Telling("A bridge over the Skell was closed for a week.").Saying("It is not safe", "Per Aune");

    [Fact]
    public async Task A_digest_is_posted_once_however_often_it_is_due()
    {
        await using var desk = await Newsdesk.OpenAsync();
        var platform = new RecordingPlatform();
        var subscription = await desk.SubscribeAsync();
        await desk.AddAsync(Ferry);

        for (var i = 0; i < 3; i++)
        {
            desk.Time.Advance(TimeSpan.FromSeconds(1));
            await desk.Poster(platform).PostDueAsync(subscription, subscription.CreatedAt, TestContext.Current.CancellationToken);
        }

        Assert.Single(platform.Digests);
    }

    [Fact]
    public async Task A_digest_tells_what_came_since_the_last_one_and_nothing_twice()
    {
        await using var desk = await Newsdesk.OpenAsync();
        var platform = new RecordingPlatform();
        var subscription = await desk.SubscribeAsync();
        await desk.AddAsync(Ferry);
        await desk.Poster(platform).PostDueAsync(subscription, desk.Time.GetUtcNow(), TestContext.Current.CancellationToken);

        desk.Time.Advance(TimeSpan.FromDays(1));
        await desk.AddAsync(Bridge);
        await desk.Poster(platform).PostDueAsync(subscription, desk.Time.GetUtcNow(), TestContext.Current.CancellationToken);

        Assert.Equal(["Title of ferry", "Title of bridge"], platform.Digests.ConvertAll(digest => Assert.Single(digest.Stories).Headline));
    }

    [Fact]
    public async Task Nothing_new_is_no_post()
    {
        await using var desk = await Newsdesk.OpenAsync();
        var platform = new RecordingPlatform();
        var subscription = await desk.SubscribeAsync();

        await desk.Poster(platform).PostDueAsync(subscription, desk.Time.GetUtcNow(), TestContext.Current.CancellationToken);

        Assert.Empty(platform.Digests);
        Assert.Empty(await desk.Deliveries.UnfinishedAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_post_that_may_work_later_is_tried_again_after_the_delay()
    {
        await using var desk = await Newsdesk.OpenAsync();
        var platform = new RecordingPlatform();
        platform.Outcomes.Enqueue(new PostOutcome.TryLater(TimeSpan.FromSeconds(30), "busy"));
        var subscription = await desk.SubscribeAsync();
        await desk.AddAsync(Ferry);

        var posting = desk.Poster(platform).PostDueAsync(subscription, desk.Time.GetUtcNow(), TestContext.Current.CancellationToken);
        while (!posting.IsCompleted)
        {
            desk.Time.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }

        await posting;
        Assert.Equal(2, platform.Digests.Count);
        Assert.NotNull(await desk.Deliveries.LastPostedAsync(subscription.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_a_refused_digest_would_have_told_is_in_the_next_one()
    {
        await using var desk = await Newsdesk.OpenAsync();
        var platform = new RecordingPlatform();
        platform.Outcomes.Enqueue(new PostOutcome.Refused("no permission"));
        var subscription = await desk.SubscribeAsync();
        await desk.AddAsync(Ferry);
        await desk.Poster(platform).PostDueAsync(subscription, desk.Time.GetUtcNow(), TestContext.Current.CancellationToken);
        Assert.Contains("Paused: no permission", Terminal.Plain(await desk.AskAsync("/digest list")), StringComparison.Ordinal);

        desk.Time.Advance(TimeSpan.FromDays(1));
        await desk.AskAsync("/digest resume");
        await desk.Poster(platform).PostDueAsync((await desk.Subscriptions.FindAsync(subscription.Id, TestContext.Current.CancellationToken))!, desk.Time.GetUtcNow(), TestContext.Current.CancellationToken);

        Assert.Equal("Title of ferry", Assert.Single(platform.Digests[1].Stories).Headline);
    }

    [Fact]
    public async Task A_delivery_that_was_claimed_and_not_posted_is_resumed()
    {
        await using var desk = await Newsdesk.OpenAsync();
        var platform = new RecordingPlatform();
        var subscription = await desk.SubscribeAsync();
        await desk.AddAsync(Ferry);
        var token = TestContext.Current.CancellationToken;
        await desk.Deliveries.TryClaimAsync(subscription.Id, desk.Time.GetUtcNow(), desk.Time.GetUtcNow(), token);

        desk.Time.Advance(DeliveryStore.ClaimFor);
        await desk.Poster(platform).ResumeAsync(token);

        Assert.Single(platform.Digests);
        Assert.Empty(await desk.Deliveries.UnfinishedAsync(token));
    }

    [Fact]
    public async Task What_a_delivery_goes_on_with_is_what_it_began_with()
    {
        await using var desk = await Newsdesk.OpenAsync();
        var platform = new RecordingPlatform();
        platform.Outcomes.Enqueue(new PostOutcome.TryLater(TimeSpan.FromHours(1), "busy"));
        var subscription = await desk.SubscribeAsync();
        await desk.AddAsync(Ferry, Bridge);
        var token = TestContext.Current.CancellationToken;
        await desk.Poster(platform).PostDueAsync(subscription, desk.Time.GetUtcNow(), token);

        await desk.AskAsync("/digest filter bridge");
        desk.Time.Advance(TimeSpan.FromHours(2));
        await desk.Poster(platform).ResumeAsync(token);

        Assert.Equal(platform.Digests[0].Stories.Select(story => story.Headline), platform.Digests[1].Stories.Select(story => story.Headline));
    }

    [Fact]
    public async Task A_story_that_grows_is_told_of_what_is_new_and_since_when()
    {
        await using var desk = await Newsdesk.OpenAsync();
        var platform = new RecordingPlatform();
        var subscription = await desk.SubscribeAsync();
        var token = TestContext.Current.CancellationToken;
        var began = desk.Time.GetUtcNow();
        await desk.AddAsync(Aground("maid", "The ferry Sula Maid ran aground on a sandbank off Kirkhaven on Monday with 212 passengers aboard. Captain Edda Marsh said the steering had failed.", began));
        await desk.Poster(platform).PostDueAsync(subscription, began, token);

        desk.Time.Advance(TimeSpan.FromDays(1));
        await desk.AddAsync(Aground("maid-free", "The Sula Maid was towed off the sandbank off Kirkhaven. The ferry's steering failed with 212 passengers aboard, Captain Edda Marsh said.", desk.Time.GetUtcNow()));
        await desk.Poster(platform).PostDueAsync(subscription, desk.Time.GetUtcNow(), token);

        var story = Assert.Single(platform.Digests[1].Stories);
        Assert.Equal(platform.Digests[0].Stories[0].Id, story.Id);
        Assert.Equal(began, story.Since);
        Assert.Equal("Title of maid-free", Assert.Single(story.Sources).Title);
    }

    private static SampleArticle Aground(string id, string text, DateTimeOffset at) => new SampleArticle(id).Telling(text).On(at);

    [Fact]
    public async Task Three_missed_hours_are_one_digest()
    {
        await using var desk = await Newsdesk.OpenAsync();
        var platform = new RecordingPlatform();
        await desk.SubscribeAsync();
        await desk.AddAsync(Ferry);
        await desk.Poster(platform).CatchUpAsync(TestContext.Current.CancellationToken);
        await desk.AddAsync(Bridge);

        desk.Time.Advance(TimeSpan.FromDays(3));
        await desk.Poster(platform).CatchUpAsync(TestContext.Current.CancellationToken);
        await desk.Poster(platform).CatchUpAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["Title of ferry", "Title of bridge"], platform.Digests.ConvertAll(digest => Assert.Single(digest.Stories).Headline));
    }

    [Fact]
    public async Task What_comes_due_in_quiet_hours_is_posted_when_they_end()
    {
        await using var desk = await Newsdesk.OpenAsync();
        var platform = new RecordingPlatform();
        await desk.AddAsync(Ferry);
        var subscription = await desk.SubscribeAsync();
        await desk.Subscriptions.SaveAsync(subscription with { Quiet = new QuietHours(new TimeOnly(12, 30), new TimeOnly(14, 0)) }, TestContext.Current.CancellationToken);

        await desk.Poster(platform).CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.Empty(platform.Digests);
        desk.Time.Advance(TimeSpan.FromHours(1));
        await desk.Poster(platform).CatchUpAsync(TestContext.Current.CancellationToken);

        Assert.Single(platform.Digests);
    }

    [Fact]
    public async Task A_paused_digest_is_not_posted_and_a_resumed_one_waits_for_its_hour()
    {
        await using var desk = await Newsdesk.OpenAsync();
        var platform = new RecordingPlatform();
        var token = TestContext.Current.CancellationToken;
        await desk.AddAsync(Ferry);
        var subscription = await desk.SubscribeAsync();

        await desk.Subscriptions.PauseAsync(subscription.Id, null, token);
        await desk.Poster(platform).CatchUpAsync(token);
        desk.Time.Advance(TimeSpan.FromDays(1));
        await desk.Subscriptions.ResumeAsync(subscription.Id, desk.Time.GetUtcNow(), token);
        await desk.Poster(platform).CatchUpAsync(token);
        Assert.Empty(platform.Digests);
        desk.Time.Advance(TimeSpan.FromDays(1));
        await desk.Poster(platform).CatchUpAsync(token);

        Assert.Equal("Title of ferry", Assert.Single(Assert.Single(platform.Digests).Stories).Headline);
    }
}
