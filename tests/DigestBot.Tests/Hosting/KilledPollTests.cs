using DigestBot.Core.Sources;
using DigestBot.Platforms.Terminal;
using DigestBot.Storage;
using DigestBot.Testing.Web;
using DigestBot.Tests.Intake;

namespace DigestBot.Tests.Hosting;

/// <summary>The program killed in the middle of reading its sources, again and again on one database.</summary>
public sealed class KilledPollTests : IAsyncLifetime
{
    private const int Kills = 20;
    private const int FeedsEach = 2;
    private const int EntriesEach = 3;

    private readonly TemporaryFolder folder = new();
    private readonly LoopbackSite site = new();
    private readonly DateTimeOffset published = TimeProvider.System.GetUtcNow().AddHours(-1);

    private static IEnumerable<string> Titles =>
        from feed in Enumerable.Range(0, Kills * FeedsEach) from entry in Enumerable.Range(0, EntriesEach) select TitleOf(feed, entry);

    public ValueTask InitializeAsync()
    {
        folder.Write("appsettings.json", """{ "DigestBot": { "Fetch": { "Allow": [ "127.0.0.1" ], "SecondsBetweenRequests": 0 } } }""");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Twenty_kills_in_the_middle_of_a_poll_lose_no_article_and_repeat_none()
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            await RunAndKillAsync(kill);
        }

        site.Answer = Answer;
        var last = await ProgramProcess.RunAsync(folder.Path, "/source health\n", Arguments(Kills));

        Assert.Equal((0, ""), (last.ExitCode, last.Error));
        Assert.Contains($"All {Kills * FeedsEach} sources are well.", last.Output, StringComparison.Ordinal);
        await AssertKeptOnceAsync();
    }

    // Two new feeds each time; the kill comes at another of their requests each time, and up to some milliseconds into it.
    private async Task RunAndKillAsync(int kill)
    {
        var requests = 0;
        var isAt = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        site.Answer = request =>
        {
            if (Interlocked.Increment(ref requests) == 1 + (kill % (FeedsEach * (1 + EntriesEach))))
            {
                isAt.TrySetResult();
            }

            return Answer(request);
        };
        using var program = ProgramProcess.Start(folder.Path, Arguments(kill + 1));
        await isAt.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await Task.Delay(kill * 2 % 15, TestContext.Current.CancellationToken);
        program.Kill();
        await program.EndAsync();
    }

    private async Task AssertKeptOnceAsync()
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = Database.Named(folder["bot.db"]);
        await database.PrepareAsync(token);
        var articles = new ArticleStore(database);

        var news = await articles.NewsAsync(TerminalPlatform.Channel, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, token);

        Assert.Equal(Titles.Order(StringComparer.Ordinal), news.Select(article => article.Article.Article.Title).Order(StringComparer.Ordinal));
        Assert.Equal(Kills * FeedsEach * EntriesEach, (await articles.CorpusAsync(token)).Articles);
        foreach (var source in await new SourceStore(database).FollowedAsync(TerminalPlatform.Channel, token))
        {
            Assert.All(await new EntryStore(database).LatestAsync(source.Id, 10, token), entry => Assert.Equal(EntryState.Read, entry.State));
        }
    }

    private IEnumerable<string> Arguments(int kills) =>
        ["run", "--database", "bot.db", .. Enumerable.Range(0, kills * FeedsEach).SelectMany(feed => new[] { "--source", site.At($"/feed/{feed}").AbsoluteUri })];

    private SiteAnswer Answer(SiteRequest request)
    {
        var parts = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            ["feed", var feed] => SiteAnswer.Text(FeedOf.Items($"Quay feed {feed}", [.. Enumerable.Range(0, EntriesEach).Select(entry => Item(int.Parse(feed), entry))]), FeedOf.Type),
            ["page", var feed, var entry] => SiteAnswer.Text(FeedOf.Page(TitleOf(int.Parse(feed), int.Parse(entry))), "text/html"),
            _ => SiteAnswer.Of(404),
        };
    }

    private string Item(int feed, int entry) => FeedOf.Item(TitleOf(feed, entry), site.At($"/page/{feed}/{entry}"), published.AddMinutes(entry), $"{feed}-{entry}");

    private static string TitleOf(int feed, int entry) => $"Crane {entry} stands on quay {feed}";
}
