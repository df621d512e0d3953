using DigestBot.Core.Platforms;
using DigestBot.Core.Sources;
using DigestBot.Core.Wording;
using DigestBot.Intake.Stories;
using DigestBot.Platforms.Terminal;
using DigestBot.Settings;
using DigestBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace DigestBot.Intake.Sources;

/// <summary>
/// Checks sources when they are due: at start those that came due while the bot was away, for a short while, then by the clock.
/// Many at once, one job at a time for each.
/// </summary>
internal sealed partial class SourcePoller(
    DigestBotOptions options, SourceStore sources, SourceQueue queue, SourceRefresher refresher, TerminalPlatform terminal, ISchedulerFactory clocks, TimeProvider time,
    ILogger<SourcePoller> logger)
    : BackgroundService
{
    // Many wait for their turn at a busy host without holding up the others.
    private readonly int workers = 4 * options.Fetch.Parallel;

    private static readonly TimeSpan ClockEvery = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan StoriesEvery = TimeSpan.FromMinutes(1);

    /// <summary>The first digest waits no longer than this for what the sources have.</summary>
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(20);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await sources.ReleaseAllAsync(cancellationToken);
        await FollowSettingsAsync(cancellationToken);
        await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var clock = await clocks.GetScheduler(stoppingToken);
        await ScheduleAsync<PollSourcesJob>("poll sources", ClockEvery, clock, stoppingToken);
        await ScheduleAsync<KeepStoriesJob>("keep stories", StoriesEvery, clock, stoppingToken);
        var due = queue.TakeAsync(stoppingToken);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = stoppingToken }, RefreshAsync);
    }

    private async Task ScheduleAsync<TJob>(string name, TimeSpan interval, IScheduler clock, CancellationToken cancellationToken)
        where TJob : IJob
    {
        var trigger = TriggerBuilder.Create(time).WithIdentity(name).StartNow().WithSimpleSchedule(every => every.WithInterval(interval).RepeatForever()).Build();
        await clock.ScheduleJob(JobBuilder.Create<TJob>().WithIdentity(name).Build(), trigger, default, cancellationToken);
    }

    // What the settings name, every channel follows; what they no longer name, none.
    private async Task FollowSettingsAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var named = new Dictionary<SourceId, Uri>();
        foreach (var address in options.Addresses)
        {
            // A source keeps its id when it moves: its new address in the settings does not make it another one.
            var known = await sources.FindAtAsync(address, cancellationToken);
            named[known?.Id ?? SourceAddress.IdOf(address)] = address;
        }

        var followed = await sources.FollowingsAsync(ChannelId.Every, cancellationToken);
        foreach (var following in followed.Where(following => following.Source != SourceId.Files && !named.ContainsKey(following.Source)))
        {
            await sources.UnfollowAsync(following.Source, ChannelId.Every, now, cancellationToken);
        }

        var added = named.ExceptBy(followed.Select(following => following.Source), pair => pair.Key)
            .Select(pair => new Source { Id = pair.Key, Kind = SourceKind.Unknown, Address = pair.Value, AddedAt = now, NextCheckAt = now });
        await sources.FollowAsync([.. added], ChannelId.Every, now, cancellationToken);
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        if (await sources.NextDueAsync(cancellationToken) is not { } next || next > time.GetUtcNow())
        {
            return;
        }

        await terminal.SayAsync("Reading the sources that are due …", cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(FirstLook);
        var checks = 0;
        try
        {
            await Parallel.ForEachAsync(
                queue.DueAsync(limit.Token),
                new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = limit.Token },
                async (source, token) =>
                {
                    await RefreshAsync(source, token);
                    Interlocked.Increment(ref checks);
                });
            await terminal.SayAsync($"{DigestText.Counted(checks, "source", "sources")} read.", cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await terminal.SayAsync($"{DigestText.Counted(checks, "source", "sources")} read so far; the rest is read meanwhile.", cancellationToken);
        }
    }

    private async ValueTask RefreshAsync(Source source, CancellationToken cancellationToken)
    {
        try
        {
            await refresher.RefreshAsync(source, cancellationToken);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            // One source must not end the work for all others; its claim runs out and it is tried again.
            LogBroken(failed, source.Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Source} could not be refreshed; it is tried again.")]
    private partial void LogBroken(Exception exception, string source);
}
