using DigestBot.Core.Platforms;
using DigestBot.Core.Subscriptions;
using DigestBot.Discord;
using DigestBot.Hosting;
using DigestBot.Posting;
using DigestBot.Settings;
using DigestBot.Slack;
using DigestBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DigestBot.Pages.Tests;

/// <summary>The bot as it is wired, with the seed articles and a database of its own, on the platforms it is given.</summary>
internal sealed class NewsBot : IAsyncDisposable
{
    private readonly string database = TestDatabases.NewSqlitePath();
    private readonly IHost host;

    private NewsBot(DiscordOptions discord, SlackOptions slack)
    {
        var streams = new StandardStreams(Stream.Null, Stream.Null, TextWriter.Null, TextWriter.Null);
        host = BotHost.Build(new DigestBotOptions { Database = database, Sources = [Repository.Seeds], Discord = discord, Slack = slack }, streams, TimeProvider.System);
    }

    /// <summary>Starts it; the articles are read then.</summary>
    public static async Task<NewsBot> StartAsync(DiscordOptions? discord = null, SlackOptions? slack = null)
    {
        var bot = new NewsBot(discord ?? new DiscordOptions(), slack ?? new SlackOptions());
        await bot.host.StartAsync(TestContext.Current.CancellationToken);
        return bot;
    }

    /// <summary>Posts the channel's digest of what was read.</summary>
    public async Task PostDigestAsync(ChannelId channel)
    {
        var now = TimeProvider.System.GetUtcNow();
        var subscription = new Subscription(new SubscriptionId($"{channel}"), channel, new DigestSchedule("0 0 * * * ?", "Etc/UTC"), 5, now.AddHours(-2));
        await host.Services.GetRequiredService<Storage.SubscriptionStore>().SaveAsync(subscription, TestContext.Current.CancellationToken);
        await host.Services.GetRequiredService<DigestPoster>().PostDueAsync(subscription, now, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)host).DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(database)!, recursive: true);
    }
}
