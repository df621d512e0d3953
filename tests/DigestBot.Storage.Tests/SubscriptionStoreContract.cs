using DigestBot.Core.Subscriptions;

namespace DigestBot.Storage.Tests;

public abstract class SubscriptionStoreContract(StoreFixture fixture) : StoreTests(fixture)
{
    private static readonly Subscription Daily = new(new SubscriptionId("console"), Channel, new DigestSchedule("0 0 7 * * ?", "Europe/Berlin"), 5, At(6));

    private SubscriptionStore Store => new(Database);

    [Fact]
    public async Task A_subscription_comes_back_as_it_was()
    {
        var wanted = Daily with { Quiet = new QuietHours(new TimeOnly(22, 30), new TimeOnly(7, 0)), Filters = [WordFilter.Read("-football")!, WordFilter.Read("/wind ?farm/")!] };

        await Store.SaveAsync(wanted, Cancel);
        var kept = await Store.FindAsync(Channel, Cancel);

        Assert.Equal((wanted.Id, wanted.Channel, wanted.Schedule, 5, At(6), wanted.Quiet), (kept!.Id, kept.Channel, kept.Schedule, kept.Stories, kept.CreatedAt, kept.Quiet));
        Assert.Equal(["-football", "/wind ?farm/"], kept.Filters.Select(filter => filter.Text));
    }

    [Fact]
    public async Task The_settings_change_their_own_subscription_and_keep_when_it_was_set_up()
    {
        await Store.SaveAsync(Daily with { IsFromSettings = true }, Cancel);

        var kept = await Store.SaveAsync(Daily with { IsFromSettings = true, Stories = 7, CreatedAt = At(9) }, Cancel);

        Assert.Equal((7, At(6)), (kept.Stories, kept.CreatedAt));
    }

    [Fact]
    public async Task What_a_person_wishes_wins_over_the_settings()
    {
        await Store.SaveAsync(Daily with { IsFromSettings = true }, Cancel);
        await Store.SaveAsync(Daily with { Stories = 9, CreatedAt = At(8) }, Cancel);

        var kept = await Store.SaveAsync(Daily with { IsFromSettings = true, Stories = 3, CreatedAt = At(9) }, Cancel);

        Assert.Equal((9, At(8)), (kept.Stories, kept.CreatedAt));
    }

    [Fact]
    public async Task The_settings_bring_back_none_that_a_person_removed_or_paused()
    {
        await Store.SaveAsync(Daily with { IsFromSettings = true }, Cancel);
        await Store.PauseAsync(Daily.Id, null, Cancel);
        Assert.True((await Store.SaveAsync(Daily with { IsFromSettings = true }, Cancel)).IsPaused);

        Assert.True(await Store.RemoveAsync(Daily.Id, At(7), Cancel));
        Assert.False(await Store.RemoveAsync(Daily.Id, At(7), Cancel));
        await Store.SaveAsync(Daily with { IsFromSettings = true }, Cancel);

        Assert.Empty(await Store.AllAsync(Cancel));
        Assert.True(await Store.RestoreAsync(Channel, Cancel));
        Assert.Single(await Store.AllAsync(Cancel));
    }

    [Fact]
    public async Task The_hours_before_a_resumption_do_not_count()
    {
        await Store.SaveAsync(Daily, Cancel);
        await Store.PauseAsync(Daily.Id, null, Cancel);

        await Store.ResumeAsync(Daily.Id, At(12), Cancel);

        var kept = await Store.FindAsync(Channel, Cancel);
        Assert.Equal((false, At(12)), (kept!.IsPaused, kept.CreatedAt));
    }
}

public sealed class SqliteSubscriptionStoreTests(SqliteFixture fixture) : SubscriptionStoreContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresSubscriptionStoreTests(PostgresFixture fixture) : SubscriptionStoreContract(fixture), IClassFixture<PostgresFixture>;
