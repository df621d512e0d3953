using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using DigestBot.Benchmarks.Asking;
using DigestBot.Benchmarks.Chat;
using DigestBot.Benchmarks.Posting;
using DigestBot.Core.Platforms;
using DigestBot.Hosting;
using DigestBot.Intake.Stories;
using DigestBot.Posting;
using DigestBot.Settings;
using DigestBot.Slack;
using DigestBot.Storage;
using DigestBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Benchmarks.Slack;

/// <summary>
/// Runs the bot against a loopback Slack of another process: a hundred commands a second, while a digest goes to three hundred channels
/// and all connections are refreshed every five seconds.
/// </summary>
internal sealed class SlackLoadRun(LoopbackProcess slack, IServiceProvider services)
{
    private const int CommandsASecond = 100;
    private const int Channels = 300;
    private const int Articles = 1000;
    private const int StoriesEach = 1;

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly NewsCorpus corpus = new(Articles);
    private readonly ConcurrentDictionary<string, bool> sent = new(StringComparer.Ordinal);

    public static async Task<int> RunAsync(int seconds)
    {
        using var slack = await LoopbackProcess.StartAsync("slack");
        var path = TestDatabases.NewSqlitePath();
        var streams = new StandardStreams(new WaitingStream(), Stream.Null, TextWriter.Null, Console.Error);
        var settings = new SlackOptions { BotToken = "xoxb-loopback", AppToken = "xapp-loopback", ApiBaseUrl = $"{slack.Root}api" };
        using var host = BotHost.Build(new DigestBotOptions { Database = path, Sources = [], Slack = settings }, streams, TimeProvider.System);
        await host.StartAsync();
        var isRight = await new SlackLoadRun(slack, host.Services).RunAsync(TimeSpan.FromSeconds(seconds));
        await host.StopAsync();
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        return isRight ? 0 : 1;
    }

    private async Task<bool> RunAsync(TimeSpan time)
    {
        await UntilAsync(async () => (int)(await slack.SeeAsync("state"))["live"]! == 2);
        var channels = await OpenChannelsAsync();
        await FillAsync(channels);
        var commands = new TypedCommands(corpus, Articles, await OpenFormAsync(), channels);
        await WarmUpAsync(commands);

        var clock = Stopwatch.StartNew();
        var posting = services.GetRequiredService<DigestPoster>().CatchUpAsync(CancellationToken.None);
        var refreshing = RefreshAsync(time);
        await SendAsync(time, commands);
        await refreshing;
        await UntilAllAnsweredAsync();
        var (answered, isStillPosting) = (clock.Elapsed, !posting.IsCompleted);
        await posting;
        // What the bot's own clock found due is posted beside it.
        await UntilAsync(async () => (await slack.SeeAsync("log")).AsArray().Count(IsPost) >= Channels * (1 + StoriesEach));
        Console.WriteLine($"All answered after {answered.TotalSeconds:0.0} s, while digests were {(isStillPosting ? "still" : "no more")} posted; all posted after {clock.Elapsed.TotalSeconds:0.0} s; {Environment.WorkingSet / (1024 * 1024)} MB");
        return new LoadReport(await slack.SeeAsync("state"), (await slack.SeeAsync("log")).AsArray(), sent.Keys.ToHashSet(StringComparer.Ordinal), channels, StoriesEach).Write();
    }

    private async Task<List<string>> OpenChannelsAsync()
    {
        var opened = new List<string>();
        for (var number = 0; number < Channels; number++)
        {
            opened.Add((string)(await slack.DoAsync("channel", new JsonObject { ["name"] = $"channel-{number}" }))!["id"]!);
        }

        return opened;
    }

    private async Task FillAsync(IReadOnlyList<string> channels)
    {
        var articles = services.GetRequiredService<ArticleStore>();
        await services.GetRequiredService<SourceStore>().FollowAsync(corpus.Sources, new ChannelId("discord", "elsewhere"), DateTimeOffset.UnixEpoch, CancellationToken.None);
        for (var number = 0; number < Articles; number++)
        {
            var (article, sighting) = corpus.Article(number);
            await articles.AddAsync(article, sighting, CancellationToken.None);
        }

        var team = (string)(await slack.SeeAsync("state"))["team"]!;
        var news = new FollowedNews(services);
        await news.SubscribeAsync([.. channels.Select(channel => new ChannelId(SlackPlatform.PlatformName, $"{team}/{channel}"))], StoriesEach);
        await news.AddAsync();
        await services.GetRequiredService<StoryKeeper>().CatchUpAsync(CancellationToken.None);
    }

    // A bare command asks for what it needs, in a form with a menu of speakers.
    private async Task<string> OpenFormAsync()
    {
        await slack.DoAsync("command", new JsonObject { ["command"] = "/whosaid", ["text"] = "" });
        JsonNode? view = null;
        await UntilAsync(async () => (view = (await slack.SeeAsync("state"))["views"]!.AsArray().FirstOrDefault()) is not null);
        return (string)view!["id"]!;
    }

    // A bot that has run for a while is measured: what is needed for the first time only is there.
    private async Task WarmUpAsync(TypedCommands commands)
    {
        await SendAsync(WarmUp, commands);
        await UntilAllAnsweredAsync();
        await slack.DoAsync("reset", []);
        sent.Clear();
    }

    private Task UntilAllAnsweredAsync() => UntilAsync(async () => (await slack.SeeAsync("state"))["envelopes"]!.AsArray().All(IsAnswered));

    private async Task SendAsync(TimeSpan time, TypedCommands commands)
    {
        var sending = new List<Task>();
        var clock = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(Beat);
        while (clock.Elapsed < time && await timer.WaitForNextTickAsync())
        {
            while (sending.Count < Math.Min(clock.Elapsed.TotalSeconds, time.TotalSeconds) * CommandsASecond)
            {
                sending.Add(SendAsync(commands.Of(sending.Count)));
            }
        }

        await Task.WhenAll(sending);
    }

    private async Task SendAsync((string Call, JsonObject Script) typed) => sent[(string)(await slack.DoAsync(typed.Call, typed.Script))!["envelope_id"]!] = true;

    private async Task RefreshAsync(TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(RefreshEvery);
        while (await timer.WaitForNextTickAsync() && clock.Elapsed < time)
        {
            await slack.DoAsync("disconnect", new JsonObject { ["reason"] = "refresh_requested", ["closeAfterMs"] = (int)RefreshEvery.TotalMilliseconds });
        }
    }

    private static bool IsPost(JsonNode? request) => (string?)request!["path"] == "/api/chat.postMessage";

    private static bool IsAnswered(JsonNode? envelope) => envelope!["failure"] is not null || (envelope["response"] is { } response ? response["uses"]!.AsArray().Count > 0 : envelope["ack"] is not null);

    private static async Task UntilAsync(Func<Task<bool>> isSoAsync)
    {
        var clock = Stopwatch.StartNew();
        while (!await isSoAsync() && clock.Elapsed < Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }
    }
}
