using DigestBot.Core.Deliveries;
using DigestBot.Core.Subscriptions;
using DigestBot.Storage;

namespace DigestBot.Tests.Hosting;

/// <summary>The program killed without warning, then started again.</summary>
public sealed class KilledProcessTests : IDisposable
{
    private static readonly string[] Run = ["run", "--source", "news", "--database", "bot.db"];

    private readonly TemporaryFolder folder = new();

    public KilledProcessTests() =>
        folder.Write("news/ferry.txt", "Ferry talks resume\n\nThe talks about the ferry resumed on Monday. “It is a positive step,” said Mara Lind, the harbour commissioner.\n");

    [Theory]
    [InlineData("Reading 1 file")]
    [InlineData("1 article read")]
    [InlineData(" digest · ")]
    [InlineData("Next digest")]
    public async Task A_process_killed_at_a_step_leaves_one_digest_after_the_next_start(string step)
    {
        using (var program = ProgramProcess.Start(folder.Path, Run))
        {
            await program.ReadUntilAsync(step);
            program.Kill();
            await program.EndAsync();
        }

        await StartsWithOneDigestAsync();
    }

    [Theory]
    [InlineData(200)]
    [InlineData(350)]
    [InlineData(500)]
    public async Task A_process_killed_at_some_moment_leaves_one_digest_after_the_next_start(int milliseconds)
    {
        using (var program = ProgramProcess.Start(folder.Path, Run))
        {
            // The moment itself is what is tried here: it is not waited for anything.
            await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
            program.Kill();
            await program.EndAsync();
        }

        await StartsWithOneDigestAsync();
    }

    public void Dispose() => folder.Dispose();

    private async Task StartsWithOneDigestAsync()
    {
        var token = TestContext.Current.CancellationToken;

        var next = await ProgramProcess.RunAsync(folder.Path, "", Run);

        Assert.Equal(0, next.ExitCode);
        Assert.Empty(next.Error);
        await using var database = Database.Named(folder["bot.db"]);
        await database.PrepareAsync(token);
        var deliveries = new DeliveryStore(database);
        Assert.Empty(await deliveries.UnfinishedAsync(token));
        Assert.Equal(DeliveryState.Posted, (await deliveries.LastPostedAsync(new SubscriptionId("console"), token))?.State);
        Assert.NotNull(await new ArticleStore(database).FindAsync("ferry", token));
    }
}
