using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using DigestBot.Core.Subscriptions;
using DigestBot.Discord;
using DigestBot.Hosting;
using DigestBot.Posting;
using DigestBot.Settings;
using DigestBot.Slack;
using DigestBot.Storage;
using DigestBot.Testing;
using DigestBot.Testing.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DigestBot.Platforms.Tests;

/// <summary>A person at a platform, and the bot as it is wired there: with the seed articles, a database and a web site of its own.</summary>
internal abstract class Reader : IAsyncDisposable
{
    private readonly string database = TestDatabases.NewSqlitePath();
    private readonly LoopbackSite site = new();
    private IHost? host;

    /// <summary>The name of the platform.</summary>
    public abstract string Name { get; }

    /// <summary>Where the web site of the test is; the same words stand for it on each platform.</summary>
    public string Feed => site.At("/feed").AbsoluteUri;

    /// <summary>How the bot's commands can be given.</summary>
    protected CommandRouter Router => host!.Services.GetRequiredService<CommandRouter>();

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Gives a command ("/whosaid what did Okonjo say?") and reads the answer.</summary>
    public abstract Task<Answer> SayAsync(string command);

    /// <summary>Does what a label of the last answer leads to, and reads the answer.</summary>
    public abstract Task<Answer> PressAsync(string label);

    /// <summary>Shows the last answer to everybody, and reads what they read.</summary>
    public abstract Task<Answer> ShareAsync(string command);

    public virtual async ValueTask DisposeAsync()
    {
        await host!.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)host).DisposeAsync();
        await site.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(database)!, recursive: true);
    }

    /// <summary>Starts the bot; the articles are read then.</summary>
    protected async Task StartAsync(Stream input, TextWriter output, DiscordOptions? discord = null, SlackOptions? slack = null)
    {
        site.Answer = Page;
        var options = new DigestBotOptions
        {
            Database = database,
            Sources = [Repository.Seeds],
            Discord = discord ?? new DiscordOptions(),
            Slack = slack ?? new SlackOptions(),
            Fetch = new FetchOptions { Allow = ["127.0.0.1"], SecondsBetweenRequests = 0 },
        };
        host = BotHost.Build(options, new StandardStreams(input, Stream.Null, output, TextWriter.Null) { Width = 100_000 }, TimeProvider.System);
        await host.StartAsync(Cancel);
    }

    /// <summary>Posts a channel's first digest, as the console's own is posted at the start.</summary>
    protected async Task PostDigestAsync(ChannelId channel)
    {
        var now = TimeProvider.System.GetUtcNow();
        var subscription = new Subscription(new SubscriptionId($"{channel}"), channel, new DigestSchedule("0 0 * * * ?", "Etc/UTC"), 5, now.AddHours(-2));
        await host!.Services.GetRequiredService<SubscriptionStore>().SaveAsync(subscription, Cancel);
        await host.Services.GetRequiredService<DigestPoster>().PostDueAsync(subscription, now, Cancel);
    }

    private static SiteAnswer Page(SiteRequest request) => request.Path switch
    {
        "/feed" => SiteAnswer.Text(
            "<rss version=\"2.0\"><channel><title>Quay News</title><item><title>Pier rebuilt</title><link>http://127.0.0.1/pier</link><guid>1</guid></item></channel></rss>",
            "application/rss+xml"),
        _ => SiteAnswer.Of(404),
    };
}
