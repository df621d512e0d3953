using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using DigestBot.Discord;
using DigestBot.Settings;
using DigestBot.Slack;
using DigestBot.Testing;
using DigestBot.Testing.Web;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Platforms.Tests;

/// <summary>A person at a platform, and the bot as it is wired there: with the seed articles, a database and a web site of its own.</summary>
internal abstract class Reader : IAsyncDisposable
{
    private readonly LoopbackSite site = new();
    private NewsBot? bot;

    /// <summary>The name of the platform.</summary>
    public abstract string Name { get; }

    /// <summary>Where the web site of the test is; the same words stand for it on each platform.</summary>
    public string Feed => site.At("/feed").AbsoluteUri;

    /// <summary>How the bot's commands can be given.</summary>
    protected CommandRouter Router => bot!.Services.GetRequiredService<CommandRouter>();

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Gives a command ("/whosaid what did Okonjo say?") and reads the answer.</summary>
    public abstract Task<Answer> SayAsync(string command);

    /// <summary>Does what a label of the last answer leads to, and reads the answer.</summary>
    public abstract Task<Answer> PressAsync(string label);

    /// <summary>Shows the last answer to everybody, and reads what they read.</summary>
    public abstract Task<Answer> ShareAsync(string command);

    public virtual async ValueTask DisposeAsync()
    {
        await bot!.DisposeAsync();
        await site.DisposeAsync();
    }

    /// <summary>Starts the bot; the articles are read then.</summary>
    protected async Task StartAsync(Stream input, TextWriter output, DiscordOptions? discord = null, SlackOptions? slack = null)
    {
        site.Answer = Page;
        var streams = new StandardStreams(input, Stream.Null, output, TextWriter.Null) { Width = 100_000 };
        bot = await NewsBot.StartAsync(
            streams,
            (database, seeds) => new DigestBotOptions
            {
                Database = database,
                Sources = [seeds],
                Discord = discord ?? new DiscordOptions(),
                Slack = slack ?? new SlackOptions(),
                Fetch = new FetchOptions { Allow = ["127.0.0.1"], SecondsBetweenRequests = 0 },
            },
            Cancel);
    }

    /// <summary>Posts a channel's first digest, as the console's own is posted at the start.</summary>
    protected Task PostDigestAsync(ChannelId channel) => bot!.PostDigestAsync(channel, Cancel);

    private static SiteAnswer Page(SiteRequest request) => request.Path switch
    {
        "/feed" => SiteAnswer.Text(
            "<rss version=\"2.0\"><channel><title>Quay News</title><item><title>Pier rebuilt</title><link>http://127.0.0.1/pier</link><guid>1</guid></item></channel></rss>",
            "application/rss+xml"),
        _ => SiteAnswer.Of(404),
    };
}
