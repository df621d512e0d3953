using System.Diagnostics;
using System.Text.Json.Nodes;
using DigestBot.Core.Platforms;
using DigestBot.Core.Subscriptions;
using DigestBot.Discord;
using DigestBot.Hosting;
using DigestBot.Posting;
using DigestBot.Settings;
using DigestBot.Storage;
using DigestBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Benchmarks.Chat;

/// <summary>
/// Runs the bot against a loopback Discord: commands at a steady rate, while a digest goes to many channels and the connection is cut at
/// random. Every command has to be acknowledged and answered once, and every channel to get its digest once and whole.
/// </summary>
internal static class DiscordLoadRun
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(int seconds, int perSecond, int channels, int cuts)
    {
        using var discord = await LoopbackProcess.StartAsync("discord");
        var path = TestDatabases.NewSqlitePath();
        var streams = new StandardStreams(Stream.Null, Stream.Null, TextWriter.Null, Console.Error);
        var options = new DigestBotOptions { Database = path, Sources = [Repository.Seeds], Discord = new DiscordOptions { Token = "loopback-token", ApiBaseUrl = $"{discord.Root}api/v10" } };
        using var host = BotHost.Build(options, streams, TimeProvider.System);
        await host.StartAsync();
        await UntilAsync(async () => (await discord.SeeAsync("state"))["connected"]!.GetValue<bool>());
        var targets = new List<string>();
        for (var number = 0; number < channels; number++)
        {
            targets.Add((await discord.DoAsync("channel", new JsonObject { ["name"] = $"channel-{number}" }))!["id"]!.GetValue<string>());
        }

        await SubscribeAsync(host.Services.GetRequiredService<SubscriptionStore>(), targets);
        var (work, loopbackWork, clock) = (Environment.CpuUsage.TotalTime, discord.Work, Stopwatch.StartNew());
        var posting = PostAsync(host.Services.GetRequiredService<DigestPoster>(), clock);
        var cutting = CutAsync(discord, cuts, TimeSpan.FromSeconds(seconds));
        var asked = await AskAsync(discord, seconds, perSecond);
        var report = new DiscordLoadReport { Asked = asked, Channels = targets, Cuts = await cutting, PostedAfter = await posting };
        var waited = Stopwatch.StartNew();
        await UntilAsync(async () => waited.Elapsed > Patience || DiscordLoadReport.IsAllAnswered(await discord.SeeAsync("interactions")));

        var isRight = await report.WriteAsync(discord);
        Console.WriteLine($"processor time over {clock.Elapsed.TotalSeconds:0.0} s: the bot {(Environment.CpuUsage.TotalTime - work).TotalSeconds:0.0} s (with what asks), the loopback {(discord.Work - loopbackWork).TotalSeconds:0.0} s; {Environment.WorkingSet / (1024 * 1024)} MB");
        await host.StopAsync();
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        return isRight ? 0 : 1;
    }

    private static async Task<TimeSpan> PostAsync(DigestPoster poster, Stopwatch clock)
    {
        await poster.CatchUpAsync(CancellationToken.None);
        return clock.Elapsed;
    }

    private static async Task<List<string>> AskAsync(LoopbackProcess discord, int seconds, int perSecond)
    {
        var asking = new List<Task<JsonNode?>>();
        var clock = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(Beat);
        while (clock.Elapsed.TotalSeconds < seconds && await timer.WaitForNextTickAsync())
        {
            while (asking.Count < Math.Min(clock.Elapsed.TotalSeconds, seconds) * perSecond)
            {
                asking.Add(discord.DoAsync("interaction", new JsonObject { ["name"] = "whosaid", ["options"] = new JsonObject { ["text"] = "what did Okonjo say?" } }));
            }
        }

        return [.. (await Task.WhenAll(asking)).Select(interaction => interaction!["id"]!.GetValue<string>())];
    }

    // Only a connection that stands can be cut: where there is none, another moment is drawn.
    private static async Task<int> CutAsync(LoopbackProcess discord, int cuts, TimeSpan within)
    {
        var random = new Random(7);
        var clock = Stopwatch.StartNew();
        var moments = new PriorityQueue<TimeSpan, TimeSpan>(Enumerable.Range(0, cuts).Select(_ => within * random.NextDouble()).Select(at => (at, at)));
        while (moments.TryDequeue(out var at, out _))
        {
            await Task.Delay(at > clock.Elapsed ? at - clock.Elapsed : TimeSpan.Zero);
            if (await discord.DoAsync("gateway", new JsonObject { ["action"] = "drop" }) is null)
            {
                var later = clock.Elapsed + ((within > clock.Elapsed ? within - clock.Elapsed : Beat) * random.NextDouble());
                moments.Enqueue(later, later);
            }
        }

        return cuts;
    }

    private static async Task SubscribeAsync(SubscriptionStore subscriptions, List<string> channels)
    {
        foreach (var channel in channels)
        {
            var id = new ChannelId(DiscordPlatform.PlatformName, channel);
            await subscriptions.SaveAsync(new Subscription(new SubscriptionId($"{id}"), id, new DigestSchedule("0 0 * * * ?", "Etc/UTC"), 5, TimeProvider.System.GetUtcNow().AddHours(-2)), CancellationToken.None);
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo())
        {
            await Task.Delay(Beat);
        }
    }
}
