using DigestBot.Core.Subscriptions;
using DigestBot.Settings;
using DigestBot.Storage;
using Quartz;

namespace DigestBot.Posting;

/// <summary>Keeps Quartz's triggers as the subscriptions in the database are. Safe to call from several threads.</summary>
internal sealed class DigestClock(SubscriptionStore subscriptions, ISchedulerFactory clocks, TimeProvider time) : IDisposable
{
    /// <summary>How often the machine's zones are read anew: their rules are updated while the bot runs.</summary>
    private static readonly TimeSpan ReadZonesEvery = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim setting = new(1);
    private readonly Dictionary<SubscriptionId, (DigestSchedule Schedule, TimeZoneInfo Zone)> set = [];
    private DateTimeOffset zonesReadAt = time.GetUtcNow();

    /// <summary>
    /// Sets what is new or changed, and takes off what is paused or removed, on whichever node that was done. Hours in a zone whose rules
    /// were updated are set anew.
    /// </summary>
    public async Task SetAsync(CancellationToken cancellationToken)
    {
        await setting.WaitAsync(cancellationToken);
        try
        {
            ReadZones();
            var clock = await clocks.GetScheduler(cancellationToken);
            var wanted = (await subscriptions.AllAsync(cancellationToken)).Where(subscription => !subscription.IsPaused).ToDictionary(subscription => subscription.Id);
            foreach (var id in set.Keys.Where(id => !wanted.TryGetValue(id, out var subscription) || IsChanged(subscription, set[id])).ToList())
            {
                await clock.DeleteJob(new JobKey(id.Value), cancellationToken);
                set.Remove(id);
            }

            foreach (var subscription in wanted.Values.Where(subscription => !set.ContainsKey(subscription.Id)))
            {
                await clock.AddJob(Job(subscription), default, cancellationToken);
                foreach (var trigger in Triggers(subscription))
                {
                    await clock.ScheduleJob(trigger, default, cancellationToken);
                }

                set[subscription.Id] = (subscription.Schedule, DigestZone.Named(subscription.Schedule.TimeZone));
            }
        }
        finally
        {
            setting.Release();
        }
    }

    public void Dispose() => setting.Dispose();

    private void ReadZones()
    {
        if (time.GetUtcNow() - zonesReadAt >= ReadZonesEvery)
        {
            TimeZoneInfo.ClearCachedData();
            zonesReadAt = time.GetUtcNow();
        }
    }

    private static bool IsChanged(Subscription subscription, (DigestSchedule Schedule, TimeZoneInfo Zone) known)
    {
        var zone = DigestZone.Named(subscription.Schedule.TimeZone);
        return subscription.Schedule != known.Schedule || !(ReferenceEquals(zone, known.Zone) || zone.HasSameRules(known.Zone));
    }

    private static IJobDetail Job(Subscription subscription) => JobBuilder.Create<PostDigestJob>().WithIdentity(subscription.Id.Value).StoreDurably().Build();

    // An hour that passes while the machine sleeps is caught up once when it wakes.
    private IEnumerable<ITrigger> Triggers(Subscription subscription) =>
        CronText.ParseAll(subscription.Schedule.Cron, DigestZone.Named(subscription.Schedule.TimeZone)).Select((cron, index) =>
            TriggerBuilder.Create(time).WithIdentity($"{subscription.Id.Value}#{index}").ForJob(subscription.Id.Value)
                .WithSchedule(CronScheduleBuilder.Create(cron).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build());
}
