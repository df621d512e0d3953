using System.Globalization;
using DigestBot.Storage;
using DigestBot.Testing;

namespace DigestBot.Tests.Hosting;

/// <summary>The bot killed while it posts to many channels of a platform that fails now and then.</summary>
public sealed class KilledPostingTests : IDisposable
{
    private const int Channels = 200;
    private const int Kills = 100;
    private const int KillsAnArticle = 10;
    private const int Articles = Kills / KillsAnArticle;

    private readonly TemporaryFolder folder = new();
    private readonly Random random = new(20261124);

    [Fact]
    public async Task A_hundred_kills_lose_no_digest_and_double_none()
    {
        await using var remote = new RemoteChannels(seed: 7);
        for (var kill = 0; kill < Kills; kill++)
        {
            if (kill % KillsAnArticle == 0)
            {
                await AddArticleAsync(kill / KillsAnArticle);
            }

            await RunAndKillAsync(remote);
        }

        await RunToEndAsync(remote);

        Assert.Empty(remote.Faults);
        var told = Enumerable.Range(0, Articles).Select(TitleOf).ToList();
        for (var channel = 0; channel < Channels; channel++)
        {
            var digests = remote.DigestsOf(channel.ToString(CultureInfo.InvariantCulture));
            Assert.All(digests, digest => Assert.Equal("end", digest[^1]));
            Assert.Equal(told, digests.SelectMany(digest => digest.SkipLast(1).Order(StringComparer.Ordinal)));
        }
    }

    public void Dispose() => folder.Dispose();

    // Words of their own, so that no two are one story; the number in front keeps their order.
    private static string TitleOf(int number) => $"{number:000} {Word(number)} {Word(number + 1000)} {Word(number + 2000)}";

    private static string Word(int seed)
    {
        var letters = new Random(seed);
        return string.Concat(Enumerable.Range(0, 9).Select(_ => (char)('a' + letters.Next(26))));
    }

    private async Task AddArticleAsync(int number)
    {
        await using var database = Database.Named(folder["bot.db"]);
        await database.PrepareAsync(TestContext.Current.CancellationToken);
        var body = string.Join(' ', Enumerable.Range(0, 20).Select(word => Word((number * 100) + word + 5000)));
        var article = new SampleArticle($"a{number}").Titled(TitleOf(number)).Telling($"{body}.").KeptAt(TimeProvider.System.GetUtcNow());
        await new ArticleStore(database).AddFileAsync(article, TestContext.Current.CancellationToken);
    }

    // While it starts, while it goes on with what it left, or while it posts.
    private async Task RunAndKillAsync(RemoteChannels remote)
    {
        using var bot = ProgramProcess.StartTestBot(folder.Path, "bot.db", $"{remote.Root}", $"{Channels}");
        await Task.Delay(random.Next(450, 1150), TestContext.Current.CancellationToken);
        bot.Kill();
        await bot.EndAsync();
    }

    private async Task RunToEndAsync(RemoteChannels remote)
    {
        remote.IsStormy = false;
        using var bot = ProgramProcess.StartTestBot(folder.Path, "bot.db", $"{remote.Root}", $"{Channels}");
        for (var looks = 0; looks < 300 && !IsTold(remote); looks++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
        }

        bot.Terminate();
        await bot.EndAsync();
    }

    private static bool IsTold(RemoteChannels remote) =>
        Enumerable.Range(0, Channels).All(channel => remote.DigestsOf($"{channel}") is [.., var last] && last.Contains(TitleOf(Articles - 1)) && last[^1] == "end");
}
