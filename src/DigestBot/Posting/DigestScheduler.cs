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
    DigestBotOptions options, SubscriptionStore store, DeliveryStore deliveries, DigestPoster poster, ISchedulerFactory clocks, TimeProvider time)
    : BackgroundService
{
    private const string ConsoleSubscription = "console";

    private IReadOnlyList<Subscription> subscriptions = [];

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await store.SaveAsync(ForConsole(), cancellationToken);
        subscriptions = await store.AllAsync(cancellationToken);
        await ResumeAsync(cancellationToken);
        foreach (var subscription in subscriptions)
        {
            await poster.PostDueAsync(subscription, DueTimes.Last(subscription, time.GetUtcNow()), cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var clock = await clocks.GetScheduler(stoppingToken);
        foreach (var subscription in subscriptions)
        {
            await clock.ScheduleJob(Job(subscription), Trigger(subscription), default, stoppingToken);
        }

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
        time.GetUtcNow());

    private async Task ResumeAsync(CancellationToken cancellationToken)
    {
        foreach (var delivery in await deliveries.UnfinishedAsync(cancellationToken))
        {
            if (subscriptions.FirstOrDefault(subscription => subscription.Id == delivery.Subscription) is { } subscription)
            {
                await poster.DeliverAsync(subscription, delivery, cancellationToken);
            }
        }
    }

    private static IJobDetail Job(Subscription subscription) => JobBuilder.Create<PostDigestJob>().WithIdentity(subscription.Id.Value).Build();

    // An hour that passes while the machine sleeps is caught up once when it wakes.
    private ITrigger Trigger(Subscription subscription)
    {
        var cron = CronText.Parse(subscription.Schedule.Cron, DigestZone.Named(subscription.Schedule.TimeZone));
        var schedule = CronScheduleBuilder.Create(cron).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed);
        return TriggerBuilder.Create(time).WithIdentity(subscription.Id.Value).WithSchedule(schedule).Build();
    }
}
