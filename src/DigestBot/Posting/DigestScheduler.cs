using DigestBot.Core.Subscriptions;
using DigestBot.Platforms.Terminal;
using DigestBot.Settings;
using DigestBot.Storage;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace DigestBot.Posting;

/// <summary>
/// Catches up at start with what came due while the bot was away, then sets the clock for what comes. The truth about subscriptions
/// and deliveries lies in the database; Quartz is only the clock.
/// </summary>
internal sealed class DigestScheduler(
    DigestBotOptions options, SubscriptionStore subscriptions, DeliveryStore deliveries, DigestPoster poster, DigestClock digests, ISchedulerFactory clocks, TimeProvider time)
    : BackgroundService
{
    private const string ConsoleSubscription = "console";

    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan ForgetEvery = TimeSpan.FromHours(6);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await subscriptions.SaveAsync(ForConsole(), cancellationToken);
        await deliveries.ReleaseAllAsync(cancellationToken);
        await poster.ResumeAsync(cancellationToken);
        await poster.CatchUpAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var clock = await clocks.GetScheduler(stoppingToken);
        await digests.SetAsync(stoppingToken);
        await ScheduleAsync<SetClockJob>("set clock", LookEvery, clock, stoppingToken);
        await ScheduleAsync<ForgetJob>("forget", ForgetEvery, clock, stoppingToken);
        await clock.Start(stoppingToken);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, stoppingToken);
        }
        finally
        {
            // A digest that is being posted may end; the host's own limit bounds the wait.
            await clock.Shutdown(true, CancellationToken.None);
        }
    }

    private async Task ScheduleAsync<TJob>(string name, TimeSpan interval, IScheduler clock, CancellationToken cancellationToken)
        where TJob : IJob
    {
        var trigger = TriggerBuilder.Create(time).WithIdentity(name).StartAt(time.GetUtcNow() + interval).WithSimpleSchedule(every => every.WithInterval(interval).RepeatForever()).Build();
        await clock.ScheduleJob(JobBuilder.Create<TJob>().WithIdentity(name).Build(), trigger, default, cancellationToken);
    }

    private Subscription ForConsole() => new(
        new SubscriptionId(ConsoleSubscription),
        TerminalPlatform.Channel,
        new DigestSchedule(options.Digest.Cron, DigestZone.Of(options.Digest).Id),
        options.Digest.Stories,
        time.GetUtcNow())
    {
        IsFromSettings = true,
    };
}
