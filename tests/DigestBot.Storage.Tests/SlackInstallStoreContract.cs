namespace DigestBot.Storage.Tests;

public abstract class SlackInstallStoreContract(StoreFixture fixture) : StoreTests(fixture)
{
    private SlackInstallStore Store => new(Database, TimeProvider.System);

    [Fact]
    public async Task An_install_comes_back_as_it_was_and_a_later_one_takes_its_place()
    {
        await Store.KeepAsync(new SlackInstallRow("T1", "sealed", "U1"), Cancel);
        await Store.KeepAsync(new SlackInstallRow("T1", "sealed again", "U2"), Cancel);
        await Store.KeepAsync(new SlackInstallRow("T2", "other", "U3"), Cancel);

        Assert.Equal(new SlackInstallRow("T1", "sealed again", "U2"), await Store.FindAsync("T1", Cancel));
        Assert.Equal(new SlackInstallRow("T2", "other", "U3"), await Store.FindAsync("T2", Cancel));
    }

    [Fact]
    public async Task An_install_that_was_dropped_is_gone_and_no_other()
    {
        await Store.KeepAsync(new SlackInstallRow("T1", "sealed", "U1"), Cancel);
        await Store.KeepAsync(new SlackInstallRow("T2", "sealed", "U1"), Cancel);

        await Store.DropAsync("T1", Cancel);
        await Store.DropAsync("T9", Cancel);

        Assert.Null(await Store.FindAsync("T1", Cancel));
        Assert.NotNull(await Store.FindAsync("T2", Cancel));
    }
}

public sealed class SqliteSlackInstallStoreTests(SqliteFixture fixture) : SlackInstallStoreContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresSlackInstallStoreTests(PostgresFixture fixture) : SlackInstallStoreContract(fixture), IClassFixture<PostgresFixture>;
