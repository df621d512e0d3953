using DigestBot.Core.Articles;
using DigestBot.Core.Deliveries;
using DigestBot.Core.Digests;
using DigestBot.Core.Platforms;
using DigestBot.Core.Stories;
using DigestBot.Core.Subscriptions;
using DigestBot.Testing;

namespace DigestBot.Storage.Tests;

public abstract class DeliveryStoreContract(StoreFixture fixture) : StoreTests(fixture)
{
    private static readonly SubscriptionId Console = new("console");

    private DeliveryStore Store => new(Database);

    [Fact]
    public async Task A_due_time_is_claimed_once_however_many_ask()
    {
        await SubscribeAsync();

        var claims = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Store.TryClaimAsync(Console, At(7), At(7), Cancel))));

        Assert.Single(claims, claim => claim is not null);
    }

    [Fact]
    public async Task A_window_begins_where_the_last_posted_one_ended()
    {
        await SubscribeAsync();
        var first = await Store.TryClaimAsync(Console, At(7), At(7, 1), Cancel);
        await Store.RecordAsync(first!, DeliveryState.Posted, "m1", At(7, 2), Cancel);

        var second = await Store.TryClaimAsync(Console, At(8), At(8, 1), Cancel);

        Assert.Equal(new Delivery(Console, At(8), At(7, 1), At(8, 1), DeliveryState.Claimed), second);
    }

    [Fact]
    public async Task The_messages_of_a_delivery_are_known_again_those_that_were_only_begun_too()
    {
        await SubscribeAsync();
        var delivery = (await Store.TryClaimAsync(Console, At(7), At(7), Cancel))!;
        await Store.KeepMessageAsync(delivery, new DeliveryMessage(0, null, At(7, 1)), Cancel);
        await Store.KeepMessageAsync(delivery, new DeliveryMessage(0, "m0", At(7, 2)), Cancel);
        await Store.KeepMessageAsync(delivery, new DeliveryMessage(1, null, At(7, 3)), Cancel);
        await Store.KeepMessageAsync(delivery, new DeliveryMessage(1, null, At(7, 9)), Cancel);

        var known = await Store.WithMessagesAsync(delivery, Cancel);

        Assert.Equal([new DeliveryMessage(0, "m0", At(7, 2)), new DeliveryMessage(1, null, At(7, 3))], known.Messages);
    }

    [Fact]
    public async Task A_digest_is_kept_as_it_was_made_but_for_what_is_the_channels_own()
    {
        await SubscribeAsync();
        var delivery = (await Store.TryClaimAsync(Console, At(7), At(7), Cancel))!;
        var digest = Made("ferry", "a story with spaces & ünï");

        Assert.Null(await Store.DigestOfAsync(delivery, Cancel));
        await Store.KeepDigestAsync(delivery, digest, At(7), Cancel);

        var kept = (await Store.DigestOfAsync(delivery, Cancel))!;
        Assert.Equal(DigestText.Of(digest), DigestText.Of(kept));
        Assert.Equal((null, null), (kept.Health, kept.Mention));
        Assert.Equal(digest.Stories[0].KeyQuote, kept.Stories[0].KeyQuote);
    }

    [Fact]
    public async Task What_was_told_is_known_once_it_is_posted()
    {
        await SubscribeAsync();
        var delivery = (await Store.TryClaimAsync(Console, At(7), At(7), Cancel))!;
        await Store.KeepDigestAsync(delivery, Made("ferry", "a story with spaces & ünï"), At(7), Cancel);
        Assert.Empty(await Store.ToldAsync(Console, At(1), At(23), Cancel));

        await Store.RecordAsync(delivery, DeliveryState.Posted, "m", At(7), Cancel);

        Assert.Equal([new StoryId("a story with spaces & ünï"), new StoryId("ferry")], (await Store.ToldAsync(Console, At(1), At(23), Cancel)).Keys.OrderBy(story => story.Value, StringComparer.Ordinal));
        Assert.Empty(await Store.ToldAsync(Console, At(1), At(7), Cancel));
        Assert.Single(await Store.LastDigestsAsync(Console, 5, Cancel));
        await Store.ForgetDigestsAsync(At(8), Cancel);
        Assert.Empty(await Store.LastDigestsAsync(Console, 5, Cancel));
        Assert.NotEmpty(await Store.ToldAsync(Console, At(1), At(23), Cancel));
    }

    [Fact]
    public async Task What_a_refused_delivery_would_have_told_is_told_by_the_next()
    {
        await SubscribeAsync();
        var first = await Store.TryClaimAsync(Console, At(7), At(7), Cancel);
        await Store.RecordAsync(first!, DeliveryState.Failed, null, At(7), Cancel);

        var second = await Store.TryClaimAsync(Console, At(8), At(8), Cancel);

        Assert.Equal(At(8).AddDays(-7), second!.After);
    }

    [Fact]
    public async Task A_claim_that_was_never_recorded_is_found_and_holds_back_later_ones()
    {
        await SubscribeAsync();
        var lost = await Store.TryClaimAsync(Console, At(7), At(7), Cancel);

        var later = await Store.TryClaimAsync(Console, At(8), At(8), Cancel);
        var unfinished = await Store.UnfinishedAsync(Cancel);

        Assert.Null(later);
        Assert.Equal([lost!], unfinished);
    }

    [Fact]
    public async Task A_second_record_changes_nothing()
    {
        await SubscribeAsync();
        var claim = await Store.TryClaimAsync(Console, At(7), At(7), Cancel);
        await Store.RecordAsync(claim!, DeliveryState.Posted, "m1", At(7), Cancel);

        await Store.RecordAsync(claim!, DeliveryState.Failed, null, At(8), Cancel);

        Assert.Equal(claim! with { State = DeliveryState.Posted }, await Store.LastPostedAsync(Console, Cancel));
    }

    [Fact]
    public async Task An_article_added_after_a_claim_belongs_to_the_next_window()
    {
        await SubscribeAsync();
        var articles = new ArticleStore(Database);
        var first = await Store.TryClaimAsync(Console, At(9), At(9), Cancel);

        await articles.AddFileAsync(new ArticleBuilder().Added(At(8, 59)).Build(), Cancel);
        await Store.RecordAsync(first!, DeliveryState.Posted, "m1", At(9), Cancel);
        var second = await Store.TryClaimAsync(Console, At(10), At(10), Cancel);

        Assert.Empty(await articles.NewsAsync(Channel, first!.After, first.UpTo, Cancel));
        Assert.Single(await articles.NewsAsync(Channel, second!.After, second.UpTo, Cancel));
    }

    [Fact]
    public async Task No_article_falls_between_windows_while_many_are_added()
    {
        await SubscribeAsync();
        var articles = new ArticleStore(Database);
        var adding = Task.Run(async () =>
        {
            for (var i = 0; i < 60; i++)
            {
                await articles.AddFileAsync(new ArticleBuilder().Named($"a{i}").Telling($"Story {i}.").Added(At(7).AddMilliseconds(i)).Build(), Cancel);
            }
        }, Cancel);

        var told = new List<string>();
        for (var round = 0; round < 30; round++)
        {
            await TellAsync(At(7).AddMilliseconds(round * 2), told);
        }

        await adding;
        await TellAsync(At(23), told);

        Assert.Equal(60, told.Count);
        Assert.Equal(60, told.Distinct().Count());

        async Task TellAsync(DateTimeOffset now, List<string> into)
        {
            var claim = await Store.TryClaimAsync(Console, now, now, Cancel);
            into.AddRange((await articles.NewsAsync(Channel, claim!.After, claim.UpTo, Cancel)).Select(article => article.Id.Value));
            await Store.RecordAsync(claim, DeliveryState.Posted, null, now, Cancel);
        }
    }

    [Fact]
    public async Task A_claim_of_a_process_that_died_is_taken_over_by_one_other_when_it_runs_out()
    {
        await SubscribeAsync();
        var claim = await Store.TryClaimAsync(Console, At(7), At(7), Cancel);
        await Store.RenewAsync(claim!, At(7, 5), Cancel);

        Assert.Empty(await Store.TakeOverAsync(At(7, 14), Cancel));
        var takers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Store.TakeOverAsync(At(7, 15), Cancel))));

        Assert.Equal([claim!], takers.SelectMany(taken => taken));
        await Store.RecordAsync(claim!, DeliveryState.Posted, "m1", At(7, 16), Cancel);
        Assert.Empty(await Store.TakeOverAsync(At(9), Cancel));
    }

    [Fact]
    public async Task The_latest_due_time_of_each_subscription_is_known()
    {
        await SubscribeAsync();
        Assert.Empty(await Store.LastDueAsync(Cancel));
        var claim = await Store.TryClaimAsync(Console, At(7), At(7), Cancel);
        await Store.RecordAsync(claim!, DeliveryState.Posted, "m1", At(7), Cancel);
        await Store.TryClaimAsync(Console, At(8), At(8), Cancel);

        Assert.Equal(At(8), (await Store.LastDueAsync(Cancel))[Console]);
    }

    private static Digest Made(params string[] stories)
    {
        var source = new DigestSource("The Gull", "Ferry talks", new Uri("https://gull.example/ferry?a=1&b=2"), new ArticleId("ferry"));
        return new Digest("Morning digest", At(7), [.. stories.Select(id => new DigestStory(new StoryId(id), "Ferry “talks”", ["They met."], [source], new DigestQuote("We met", "Mara Lind", null, source)) { Since = At(1), Reasons = ["one outlet tells it"] })], [], 2, 1)
        {
            Health = "One source is not well.",
            Mention = "4711",
        };
    }

    private Task<Subscription> SubscribeAsync() => new SubscriptionStore(Database).SaveAsync(
        new Subscription(Console, new ChannelId("console", "here"), new DigestSchedule("0 0 7 * * ?", "Europe/Berlin"), 5, At(6)), Cancel);
}

public sealed class SqliteDeliveryStoreTests(SqliteFixture fixture) : DeliveryStoreContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresDeliveryStoreTests(PostgresFixture fixture) : DeliveryStoreContract(fixture), IClassFixture<PostgresFixture>;
