namespace DigestBot.Core.Subscriptions;

/// <summary>When a digest is due.</summary>
/// <param name="Cron">A Quartz cron expression ("0 0 7 * * ?") or the five fields of Unix ("0 7 * * *"); several are parted by "|".</param>
/// <param name="TimeZone">An IANA time zone ("Europe/Berlin"): the hour is read in it, whatever the machine's own zone.</param>
public sealed record DigestSchedule(string Cron, string TimeZone);
