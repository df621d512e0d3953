using DigestBot.Core.Platforms;
using DigestBot.Core.Subscriptions;
using DigestBot.Hosting;
using DigestBot.Posting;
using DigestBot.Settings;
using DigestBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DigestBot.Testing;

/// <summary>The bot as it is wired, with the seed articles and a database of its own, on the platforms it is given.</summary>
internal sealed class NewsBot : IAsyncDisposable
{
    private readonly string database;
    private readonly IHost host;

    private NewsBot(string database, IHost host) => (this.database, this.host) = (database, host);

    /// <summary>What it is made of.</summary>
    public IServiceProvider Services => host.Services;

    /// <summary>Streams of which nothing comes and into which nothing is kept.</summary>
    public static StandardStreams Silent => new(Stream.Null, Stream.Null, TextWriter.Null, TextWriter.Null);

    /// <summary>Starts it; the articles are read then. <paramref name="settings"/> gives its settings, with this database and these sources.</summary>
    public static async Task<NewsBot> StartAsync(StandardStreams streams, Func<string, string, DigestBotOptions> settings, CancellationToken cancellationToken)
    {
        var path = TestDatabases.NewSqlitePath();
        var bot = new NewsBot(path, BotHost.Build(settings(path, Repository.Seeds), streams, TimeProvider.System));
        await bot.host.StartAsync(cancellationToken);
        return bot;
    }

    /// <summary>Posts a channel's first digest of what was read.</summary>
    public async Task PostDigestAsync(ChannelId channel, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        var subscription = new Subscription(new SubscriptionId($"{channel}"), channel, new DigestSchedule("0 0 * * * ?", "Etc/UTC"), 5, now.AddHours(-2));
        await Services.GetRequiredService<SubscriptionStore>().SaveAsync(subscription, cancellationToken);
        await Services.GetRequiredService<DigestPoster>().PostDueAsync(subscription, now, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)host).DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(database)!, recursive: true);
    }
}
