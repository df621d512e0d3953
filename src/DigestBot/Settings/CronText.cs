using System.Globalization;
using Quartz;

namespace DigestBot.Settings;

/// <summary>Reads a cron expression in either of its two forms.</summary>
internal static class CronText
{
    private static readonly (string Name, int Least, int Most)[] UnixFields =
        [("minute", 0, 59), ("hour", 0, 23), ("day", 1, 31), ("month", 1, 12), ("weekday", 0, 7)];

    private static readonly (string Name, int Least, int Most)[] QuartzFields =
        [("second", 0, 59), ("minute", 0, 59), ("hour", 0, 23), ("day", 1, 31), ("month", 1, 12), ("weekday", 1, 7), ("year", 1970, 2099)];

    /// <summary>Each of several expressions, parted by "|". Throws <see cref="FormatException"/>.</summary>
    public static IEnumerable<CronExpression> ParseAll(string crons, TimeZoneInfo zone) =>
        crons.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(cron => Parse(cron, zone));

    /// <summary>Five fields are Unix's, six or seven are Quartz's. Throws <see cref="FormatException"/> for neither.</summary>
    public static CronExpression Parse(string cron, TimeZoneInfo zone)
    {
        var fields = cron.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var isUnix = fields.Length == 5;
        foreach (var (field, limits) in fields.Zip(isUnix ? UnixFields : QuartzFields))
        {
            CheckNumbers(field, limits);
        }

        return CronExpression.Parse(cron, isUnix ? CronFormat.Unix : CronFormat.Quartz).WithTimeZone(zone);
    }

    // Quartz takes the 99th minute and means another one.
    private static void CheckNumbers(string field, (string Name, int Least, int Most) limits)
    {
        foreach (var number in field.Split(',').SelectMany(part => part.Split('/', '#')[0].Split('-')))
        {
            if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && (value < limits.Least || value > limits.Most))
            {
                throw new FormatException($"the {limits.Name} {value} is not from {limits.Least} to {limits.Most}");
            }
        }
    }
}
