using DigestBot.Core.Subscriptions;
using DigestBot.Settings;

namespace DigestBot.Posting;

/// <summary>Finds the hours at which digests are due. Pure.</summary>
internal static class DueTimes
{
    /// <summary>The first hour after <paramref name="after"/>; null when there is none.</summary>
    public static DateTimeOffset? Next(string cron, TimeZoneInfo zone, DateTimeOffset after) => CronText.Parse(cron, zone).GetNextValidTimeAfter(after);

    /// <summary>The last hour up to <paramref name="now"/>; where none has come yet, the one at which the subscription was set up.</summary>
    public static DateTimeOffset Last(Subscription subscription, DateTimeOffset now)
    {
        var cron = CronText.Parse(subscription.Schedule.Cron, DigestZone.Named(subscription.Schedule.TimeZone));

        // Hours are whole seconds, and the one that just came counts.
        var second = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        var last = cron.GetPreviousValidTimeBefore(second.AddSeconds(1));
        return last > subscription.CreatedAt ? last.Value : subscription.CreatedAt;
    }
}
