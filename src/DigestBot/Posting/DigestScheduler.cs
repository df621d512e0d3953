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
        var look = TriggerBuilder.Create(time).WithIdentity("set clock").StartAt(time.GetUtcNow() + LookEvery).WithSimpleSchedule(every => every.WithInterval(LookEvery).RepeatForever()).Build();
        await clock.ScheduleJob(JobBuilder.Create<SetClockJob>().WithIdentity("set clock").Build(), look, default, stoppingToken);
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
