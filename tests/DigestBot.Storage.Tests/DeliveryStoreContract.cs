using DigestBot.Core.Deliveries;
using DigestBot.Core.Platforms;
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

    private Task<Subscription> SubscribeAsync() => new SubscriptionStore(Database).SaveAsync(
        new Subscription(Console, new ChannelId("console", "here"), new DigestSchedule("0 0 7 * * ?", "Europe/Berlin"), 5, At(6)), Cancel);
}

public sealed class SqliteDeliveryStoreTests(SqliteFixture fixture) : DeliveryStoreContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresDeliveryStoreTests(PostgresFixture fixture) : DeliveryStoreContract(fixture), IClassFixture<PostgresFixture>;
