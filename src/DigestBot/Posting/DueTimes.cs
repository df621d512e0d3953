using DigestBot.Core.Subscriptions;
using DigestBot.Settings;
using Quartz;

namespace DigestBot.Posting;

/// <summary>Finds the hours at which digests are due. Pure.</summary>
internal static class DueTimes
{
    /// <summary>By more than this no zone has ever put its clocks back.</summary>
    private static readonly TimeSpan LongestChange = TimeSpan.FromHours(3);

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
        var last = crons.Max(cron => LastOf(cron, second));
        return last > subscription.CreatedAt ? last : subscription.IsFromSettings ? subscription.CreatedAt : null;
    }

    // Backwards an hour that the clocks double is found twice, forwards once: what counts is what goes forwards.
    private static DateTimeOffset? LastOf(CronExpression cron, DateTimeOffset now)
    {
        var last = cron.GetPreviousValidTimeBefore(now.AddSeconds(1));
        if (last is null)
        {
            return null;
        }

        DateTimeOffset? found = null;
        for (var at = cron.GetNextValidTimeAfter(last.Value - LongestChange); at <= now; at = cron.GetNextValidTimeAfter(at.Value))
        {
            found = at;
        }

        return found ?? last;
    }
}
