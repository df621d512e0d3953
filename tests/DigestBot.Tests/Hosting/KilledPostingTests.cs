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

    private const int FewChannels = 40;
    private const int Jumps = 40;

    /// <summary>How far the clock jumps to either side, and how far it is ahead in the end: behind every hour that was claimed.</summary>
    private const string HoursOff = "2";
    private const string HoursAhead = "5";

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

            await RunAndKillAsync(remote, Channels);
        }

        await RunToEndAsync(remote, Articles, Channels);

        AssertToldOnce(remote, Articles, Channels);
    }

    [Fact]
    public async Task A_clock_that_jumps_and_a_database_that_refuses_lose_no_digest_and_double_none()
    {
        await using var remote = new RemoteChannels(seed: 11);
        for (var kill = 0; kill < Jumps; kill++)
        {
            if (kill % KillsAnArticle == 0)
            {
                await AddArticleAsync(kill / KillsAnArticle);
            }

            await using var refusal = await RefusingDatabase.OpenAsync(folder["bot.db"], random.Next(), TestContext.Current.CancellationToken);
            await RunAndKillAsync(remote, FewChannels, $"{kill + 1}", HoursOff);
        }

        await RunToEndAsync(remote, Jumps / KillsAnArticle, FewChannels, "0", HoursAhead);

        AssertToldOnce(remote, Jumps / KillsAnArticle, FewChannels);
    }

    public void Dispose() => folder.Dispose();

    private static void AssertToldOnce(RemoteChannels remote, int articles, int channels)
    {
        Assert.Empty(remote.Faults);
        var told = Enumerable.Range(0, articles).Select(TitleOf).ToList();
        for (var channel = 0; channel < channels; channel++)
        {
            var digests = remote.DigestsOf(channel.ToString(CultureInfo.InvariantCulture));
            Assert.All(digests, digest => Assert.Equal("end", digest[^1]));
            Assert.Equal(told, digests.SelectMany(digest => digest.SkipLast(1).Order(StringComparer.Ordinal)));
        }
    }

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
    private async Task RunAndKillAsync(RemoteChannels remote, int channels, params string[] clock)
    {
        using var bot = ProgramProcess.StartTestBot(folder.Path, ["bot.db", $"{remote.Root}", $"{channels}", .. clock]);
        await Task.Delay(random.Next(450, 1150), TestContext.Current.CancellationToken);
        bot.Kill();
        await bot.EndAsync();
    }

    private async Task RunToEndAsync(RemoteChannels remote, int articles, int channels, params string[] clock)
    {
        remote.IsStormy = false;
        using var bot = ProgramProcess.StartTestBot(folder.Path, ["bot.db", $"{remote.Root}", $"{channels}", .. clock]);
        for (var looks = 0; looks < 300 && !IsTold(remote, articles, channels); looks++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
        }

        bot.Terminate();
        await bot.EndAsync();
    }

    private static bool IsTold(RemoteChannels remote, int articles, int channels) =>
        Enumerable.Range(0, channels).All(channel => remote.DigestsOf($"{channel}") is [.., var last] && last.Contains(TitleOf(articles - 1)) && last[^1] == "end");
}
