using DigestBot.Core.Articles;
using DigestBot.Core.Digests;
using DigestBot.Core.Stories;
using DigestBot.Core.Subscriptions;
using DigestBot.Testing;

namespace DigestBot.Storage.Tests;

public abstract class StoryStoreContract(StoreFixture fixture) : StoreTests(fixture)
{
    private static readonly StoryId Ferry = new("ferry");

    private StoryStore Store => new(Database);

    [Fact]
    public async Task Articles_without_a_story_are_found_in_the_order_they_came()
    {
        await AddAsync("old", At(5));
        await AddAsync("a", At(7));
        await AddAsync("b", At(8));
        await Store.NameAsync([(new ArticleId("a"), Ferry)], Cancel);

        Assert.Equal([(new ArticleId("a"), Ferry), (new ArticleId("b"), null)], await Store.RecentAsync(At(6), 10, Cancel));
        Assert.Equal([(new ArticleId("b"), null)], await Store.RecentAsync(At(6), 1, Cancel));
    }

    [Fact]
    public async Task An_article_moves_to_another_story_and_is_in_one_alone()
    {
        await AddAsync("a", At(7));
        await Store.NameAsync([(new ArticleId("a"), Ferry)], Cancel);

        await Store.NameAsync([(new ArticleId("a"), new StoryId("bridge")), (new ArticleId("gone"), Ferry)], Cancel);

        Assert.Equal(new Dictionary<ArticleId, StoryId> { [new("a")] = new("bridge") }, await Store.NamesAsync([new("a"), new("gone")], Cancel));
    }

    [Fact]
    public async Task A_story_begins_with_its_first_article()
    {
        await AddAsync("a", At(9), published: At(6));
        await AddAsync("b", At(8), published: At(7));
        await Store.NameAsync([(new ArticleId("a"), Ferry), (new ArticleId("b"), Ferry)], Cancel);

        Assert.Equal(At(6), (await Store.BeginningsAsync([Ferry, new("none")], Cancel))[Ferry]);
    }

    [Fact]
    public async Task What_a_channel_wants_less_of_is_kept_as_it_was_until_it_is_taken_back()
    {
        var subscription = new SubscriptionId("console");
        await new SubscriptionStore(Database).SaveAsync(new Subscription(subscription, Channel, new DigestSchedule("0 0 7 * * ?", "UTC"), 5, At(6)), Cancel);
        var disliked = new DislikedStory(Ferry, "Ferry “strike” ends", new StoryProfile([new ProfileTerm("ferri", 0.8), new ProfileTerm("strik", 0.6)]), At(7));
        await Store.DislikeAsync(subscription, disliked, Cancel);
        await Store.DislikeAsync(subscription, disliked with { Headline = "again" }, Cancel);

        var kept = Assert.Single(await Store.DislikedAsync(subscription, Cancel));

        Assert.Equal((disliked.Story, disliked.Headline, disliked.DislikedAt), (kept.Story, kept.Headline, kept.DislikedAt));
        Assert.Equal(disliked.Profile.Terms, kept.Profile.Terms);
        Assert.True(await Store.ForgiveAsync(subscription, Ferry, Cancel));
        Assert.False(await Store.ForgiveAsync(subscription, Ferry, Cancel));
    }

    [Fact]
    public async Task A_speaker_is_followed_once_under_whichever_spelling()
    {
        var followed = new FollowedSpeakerStore(Database);

        Assert.True(await followed.FollowAsync(Channel, "Zoë Márquez", At(7), Cancel));
        Assert.False(await followed.FollowAsync(Channel, "Zoe Marquez", At(8), Cancel));
        Assert.Equal(["Zoë Márquez"], (await followed.OfAsync(Channel, Cancel)).Values);
        Assert.True(await followed.LeaveAsync(Channel, "zoe marquez", Cancel));
        Assert.Empty(await followed.OfAsync(Channel, Cancel));
    }

    [Fact]
    public async Task A_long_command_is_kept_once_and_found_by_its_id()
    {
        var commands = new CommandStore(Database, TimeProvider.System);
        var command = $"/whosaid {new string('x', 300)}";

        var id = await commands.KeepAsync(command, Cancel);

        Assert.Equal(16, id.Length);
        Assert.Equal(id, await commands.KeepAsync(command, Cancel));
        await commands.ForgetAsync(Cancel);
        Assert.Equal(command, await commands.FindAsync(id, Cancel));
        Assert.Null(await commands.FindAsync("' or 1=1 --", Cancel));
    }

    private async Task AddAsync(string id, DateTimeOffset at, DateTimeOffset? published = null) => await new ArticleStore(Database).AddFileAsync(
        new ArticleBuilder().Named(id).Titled(id).Telling($"The {id} is told here.").Published(published).Added(at).Build(), Cancel);
}

public sealed class SqliteStoryStoreTests(SqliteFixture fixture) : StoryStoreContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresStoryStoreTests(PostgresFixture fixture) : StoryStoreContract(fixture), IClassFixture<PostgresFixture>;
