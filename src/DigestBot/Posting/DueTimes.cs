using DigestBot.Core.Subscriptions;
using DigestBot.Settings;

namespace DigestBot.Posting;

/// <summary>Finds the hours at which digests are due. Pure.</summary>
internal static class DueTimes
{
    /// <summary>The first hour after <paramref name="after"/>; null when there is none.</summary>
    public static DateTimeOffset? Next(string cron, TimeZoneInfo zone, DateTimeOffset after) =>
        CronText.ParseAll(cron, zone).Min(expression => expression.GetNextValidTimeAfter(after));

    /// <summary>
    /// The last hour up to <paramref name="now"/>. Hours before the subscription was set up do not count; one from the settings is due
    /// at that moment too, so that a first start shows something. Null when none has come yet.
    /// </summary>
    public static DateTimeOffset? Last(Subscription subscription, DateTimeOffset now)
    {
        // Hours are whole seconds, and the one that just came counts.
        var second = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        var crons = CronText.ParseAll(subscription.Schedule.Cron, DigestZone.Named(subscription.Schedule.TimeZone));
        var last = crons.Max(cron => cron.GetPreviousValidTimeBefore(second.AddSeconds(1)));
        return last > subscription.CreatedAt ? last : subscription.IsFromSettings ? subscription.CreatedAt : null;
    }
}
