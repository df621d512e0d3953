using DigestBot.Core.Articles;
using DigestBot.Core.Stories;
using DigestBot.Core.Subscriptions;
using DigestBot.Platforms.Terminal;
using DigestBot.Posting;
using DigestBot.Storage;
using DigestBot.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests;

/// <summary>A real SQLite database with its stores and a clock that stands still until it is moved.</summary>
internal sealed class Newsroom : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();

    private Newsroom()
    {
        Database = Database.Named(folder["test.db"]);
        Articles = new ArticleStore(Database);
        Quotes = new QuoteStore(Database);
        Subscriptions = new SubscriptionStore(Database);
        Deliveries = new DeliveryStore(Database);
        Maker = new DigestMaker(Articles, new StoryClusterer());
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    public Database Database { get; }

    public ArticleStore Articles { get; }

    public QuoteStore Quotes { get; }

    public SubscriptionStore Subscriptions { get; }

    public DeliveryStore Deliveries { get; }

    public DigestMaker Maker { get; }

    public static async Task<Newsroom> OpenAsync()
    {
        var newsroom = new Newsroom();
        await newsroom.Database.PrepareAsync(CancellationToken.None);
        return newsroom;
    }

    public DigestPoster Poster(RecordingPlatform platform) => new(Maker, Subscriptions, Deliveries, [platform], Time, NullLogger<DigestPoster>.Instance);

    public async Task AddAsync(params SampleArticle[] articles)
    {
        foreach (var article in articles)
        {
            Assert.IsType<AddOutcome.Added>(await Articles.AddFileAsync(article.KeptAt(Time.GetUtcNow()), CancellationToken.None));
        }
    }

    /// <summary>A subscription of the console, due every day at 7:00 in Berlin and set up now.</summary>
    public Task<Subscription> SubscribeAsync() =>
        Subscriptions.SaveAsync(
            new Subscription(new SubscriptionId("console"), TerminalPlatform.Channel, new DigestSchedule("0 0 7 * * ?", "Europe/Berlin"), 5, Time.GetUtcNow()) { IsFromSettings = true },
            CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        folder.Dispose();
    }
}
