using Quartz;

namespace DigestBot.Settings;

/// <summary>Reads a cron expression in either of its two forms.</summary>
internal static class CronText
{
    /// <summary>Each of several expressions, parted by "|". Throws <see cref="FormatException"/>.</summary>
    public static IEnumerable<CronExpression> ParseAll(string crons, TimeZoneInfo zone) =>
        crons.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(cron => Parse(cron, zone));

    /// <summary>Five fields are Unix's, six or seven are Quartz's. Throws <see cref="FormatException"/> for neither.</summary>
    public static CronExpression Parse(string cron, TimeZoneInfo zone)
    {
        var fields = cron.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return CronExpression.Parse(cron, fields == 5 ? CronFormat.Unix : CronFormat.Quartz).WithTimeZone(zone);
    }
}
