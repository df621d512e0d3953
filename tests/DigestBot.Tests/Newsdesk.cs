using DigestBot.Commands;
using DigestBot.Core.Articles;
using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using DigestBot.Core.Sources;
using DigestBot.Core.Subscriptions;
using DigestBot.Hosting;
using DigestBot.Intake.Sources;
using DigestBot.Platforms.Terminal;
using DigestBot.Posting;
using DigestBot.Settings;
using DigestBot.Storage;
using DigestBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests;

/// <summary>The bot as it is wired, on a real SQLite database and the loopback web, with a clock that stands still until it is moved.</summary>
internal sealed class Newsdesk : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly IHost host;

    private Newsdesk(DateTimeOffset now, FetchOptions fetch, string? database)
    {
        Time = new FakeTimeProvider(now);
        var options = new DigestBotOptions { Database = database ?? folder["test.db"], Sources = [], Fetch = fetch };
        var streams = new StandardStreams(Stream.Null, Stream.Null, TextWriter.Null, TextWriter.Null);
        host = BotHost.Build(options, streams, Time);
    }

    public static ChannelId Channel => TerminalPlatform.Channel;

    public FakeTimeProvider Time { get; }

    public ArticleStore Articles => Get<ArticleStore>();

    public QuoteStore Quotes => Get<QuoteStore>();

    public SubscriptionStore Subscriptions => Get<SubscriptionStore>();

    public DeliveryStore Deliveries => Get<DeliveryStore>();

    public SourceStore Sources => Get<SourceStore>();

    public EntryStore Entries => Get<EntryStore>();

    public Database Database => Get<Database>();

    public static FetchOptions Loopback { get; } = new() { Allow = ["127.0.0.1"], SecondsBetweenRequests = 0, ParallelPerHost = 32 };

    public static async Task<Newsdesk> OpenAsync(FetchOptions? fetch = null, string? database = null)
    {
        var desk = new Newsdesk(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero), fetch ?? Loopback, database);
        await desk.Database.PrepareAsync(CancellationToken.None);
        return desk;
    }

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>What posts digests to a platform of the test.</summary>
    public DigestPoster Poster(RecordingPlatform platform) => new(Get<DigestMaker>(), Get<ButtonShortener>(), Subscriptions, Deliveries, [platform], Time, NullLogger<DigestPoster>.Instance);

    /// <summary>Keeps articles as files that are read now.</summary>
    public async Task AddAsync(params SampleArticle[] articles)
    {
        foreach (var article in articles)
        {
            Assert.IsType<AddOutcome.Added>(await Articles.AddFileAsync(article.KeptAt(Time.GetUtcNow()), CancellationToken.None));
        }
    }

    /// <summary>A subscription of the console from the settings, due every day at 7:00 in Berlin and set up now.</summary>
    public Task<Subscription> SubscribeAsync() => Subscriptions.SaveAsync(
        new Subscription(new SubscriptionId("console"), Channel, new DigestSchedule("0 0 7 * * ?", "Europe/Berlin"), 5, Time.GetUtcNow()) { IsFromSettings = true },
        CancellationToken.None);

    /// <summary>Checks everything that is due now.</summary>
    public Task PollAsync() => Parallel.ForEachAsync(
        Get<SourceQueue>().DueAsync(CancellationToken.None),
        new ParallelOptions { MaxDegreeOfParallelism = 32 },
        async (source, token) => await Get<SourceRefresher>().RefreshAsync(source, token));

    /// <summary>Moves the clock, then checks everything that is due.</summary>
    public Task PollAfterAsync(TimeSpan time)
    {
        Time.Advance(time);
        return PollAsync();
    }

    /// <summary>What a manager who types this is answered.</summary>
    public Task<CommandReply> AskAsync(string line, bool isManager = true)
    {
        Assert.True(CommandText.TryRead(line, Channel, out var request));
        return Get<CommandRouter>().AnswerAsync(request with { IsManager = isManager }, CancellationToken.None);
    }

    /// <summary>The titles of what is news for the console, by title.</summary>
    public async Task<IReadOnlyList<string>> NewsAsync(DateTimeOffset? after = null)
    {
        var news = await Articles.NewsAsync(Channel, after ?? DateTimeOffset.UnixEpoch, Time.GetUtcNow().AddDays(1), CancellationToken.None);
        return [.. news.Select(article => article.Article.Article.Title).Order(StringComparer.Ordinal)];
    }

    /// <summary>The article with this title, or null.</summary>
    public Task<KeptArticle?> FindAsync(string title) => Articles.FindAsync(title, CancellationToken.None);

    /// <summary>How many articles are kept.</summary>
    public async Task<int> CountAsync() => (await Articles.CorpusAsync(CancellationToken.None)).Articles;

    /// <summary>The only source that the console follows.</summary>
    public async Task<Source> SourceAsync() => Assert.Single(await Sources.FollowedAsync(Channel, CancellationToken.None));

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        host.Dispose();
        folder.Dispose();
    }
}
