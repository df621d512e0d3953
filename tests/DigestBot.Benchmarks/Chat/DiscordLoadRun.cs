using System.Diagnostics;
using System.Text.Json.Nodes;
using DigestBot.Core.Platforms;
using DigestBot.Core.Subscriptions;
using DigestBot.Discord;
using DigestBot.Hosting;
using DigestBot.Loopback.Discord;
using DigestBot.Posting;
using DigestBot.Settings;
using DigestBot.Storage;
using DigestBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Benchmarks.Chat;

/// <summary>
/// Runs the bot against a loopback Discord: commands at a steady rate, while a digest goes to many channels and the connection is cut at
/// random. Every command has to be answered once, and every channel to get its digest once.
/// </summary>
internal static class DiscordLoadRun
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task<int> RunAsync(int seconds, int perSecond, int channels, int cuts)
    {
        await using var discord = await DiscordLoopback.StartAsync(0, new DiscordLoopbackOptions());
        var path = TestDatabases.NewSqlitePath();
        var streams = new StandardStreams(new WaitingStream(), Stream.Null, TextWriter.Null, Console.Error);
        var options = new DigestBotOptions { Database = path, Sources = [Repository.Seeds], Discord = new DiscordOptions { Token = "loopback-token", ApiBaseUrl = $"{discord.Root}api/v10" } };
        using var host = BotHost.Build(options, streams, TimeProvider.System);
        await host.StartAsync();
        await UntilAsync(() => discord.LiveSessions > 0);
        var targets = Enumerable.Range(0, channels).Select(number => discord.OpenChannel($"channel-{number}")).ToList();
        await SubscribeAsync(host.Services.GetRequiredService<SubscriptionStore>(), targets);

        var clock = Stopwatch.StartNew();
        var posting = host.Services.GetRequiredService<DigestPoster>().CatchUpAsync(CancellationToken.None);
        var cutting = CutAsync(discord, cuts, TimeSpan.FromSeconds(seconds));
        var asked = await AskAsync(discord, seconds, perSecond);
        var made = await cutting;
        await posting;
        var posted = clock.Elapsed;
        var waited = Stopwatch.StartNew();
        var answers = asked.Select(id => discord.Control("GET", $"interaction/{id}", null).AsObject()).ToList();
        while (answers.Exists(answer => answer["edits"] is null) && waited.Elapsed < Patience)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            answers = [.. asked.Select(id => discord.Control("GET", $"interaction/{id}", null).AsObject())];
        }

        var report = Report(discord, answers, targets, made);
        Console.WriteLine($"{report.Text}; all digests after {posted.TotalSeconds:0.0} s; {Environment.WorkingSet / (1024 * 1024)} MB with the loopback");
        await host.StopAsync();
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        return report.IsRight ? 0 : 1;
    }

    private static (string Text, bool IsRight) Report(DiscordLoopback discord, List<JsonObject> answers, List<string> channels, int cuts)
    {
        var times = answers.Select(answer => answer["callbackMs"]?.GetValue<double>()).OfType<double>().Order().ToList();
        var once = answers.Count(answer => answer["edits"]?.AsArray().Count == 1);
        var promised = answers.Count(answer => answer["callback"]?["type"]?.GetValue<int>() == 5);
        var posts = channels.Select(channel => discord.Messages(channel).Count).ToList();
        var limited = discord.Log.Count(request => request.Limited);
        var state = discord.Control("GET", "state", null);
        var violations = discord.Violations.Count;
        var text = $"{answers.Count} commands: {times.Count} acknowledged, {promised} taken on, {once} answered once; p50 {At(times, 0.5):0} ms, p99 {At(times, 0.99):0} ms, most {At(times, 1):0} ms; "
            + $"{posts.Count(count => count == 1)} of {posts.Count} channels have one digest; {limited} answers 429; {cuts} cuts, {state["resumes"]!.AsArray().Count} resumes, {state["identifies"]!.AsArray().Count} identifies; {violations} violations";
        return (text, once == answers.Count && posts.TrueForAll(count => count == 1) && limited == 0 && violations == 0);
    }

    private static double At(List<double> sorted, double part) => sorted.Count == 0 ? 0 : sorted[(int)Math.Min(sorted.Count - 1, part * sorted.Count)];

    private static async Task<List<string>> AskAsync(DiscordLoopback discord, int seconds, int perSecond)
    {
        var asked = new List<string>();
        var clock = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(Beat);
        while (clock.Elapsed.TotalSeconds < seconds && await timer.WaitForNextTickAsync())
        {
            while (asked.Count < Math.Min(clock.Elapsed.TotalSeconds, seconds) * perSecond)
            {
                asked.Add(discord.Interact(new JsonObject { ["name"] = "whosaid", ["options"] = new JsonObject { ["text"] = "what did Okonjo say?" } })["id"]!.GetValue<string>());
            }
        }

        return asked;
    }

    // Only a connection that stands can be cut.
    private static async Task<int> CutAsync(DiscordLoopback discord, int cuts, TimeSpan within)
    {
        var random = new Random(7);
        var clock = Stopwatch.StartNew();
        var made = 0;
        while (made < cuts && clock.Elapsed < within)
        {
            await Task.Delay(within / cuts * 2 * random.NextDouble());
            if (discord.LiveSessions > 0)
            {
                discord.Control("POST", "gateway", new JsonObject { ["action"] = "drop" });
                made++;
            }
        }

        return made;
    }

    private static async Task SubscribeAsync(SubscriptionStore subscriptions, List<string> channels)
    {
        foreach (var channel in channels)
        {
            var id = new ChannelId(DiscordPlatform.PlatformName, channel);
            await subscriptions.SaveAsync(new Subscription(new SubscriptionId($"{id}"), id, new DigestSchedule("0 0 * * * ?", "Etc/UTC"), 5, TimeProvider.System.GetUtcNow().AddHours(-2)), CancellationToken.None);
        }
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(Beat);
        }
    }

    /// <summary>Input that never comes and never ends, as in a container whose input is open.</summary>
    private sealed class WaitingStream : Stream
    {
        private readonly ManualResetEventSlim never = new();

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            never.Wait();
            return 0;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            never.Dispose();
            base.Dispose(disposing);
        }
    }
}
