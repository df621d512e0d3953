using DigestBot.Core.Commands;

namespace DigestBot.Settings;

/// <summary>Says what is wrong with a digest's hour.</summary>
internal static class ScheduleCheck
{
    /// <summary>One line for each wrong setting; none when both are right.</summary>
    public static IEnumerable<string> Problems(DigestOptions options, TimeProvider time)
    {
        if (options.TimeZone.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
        {
            // A machine without zone data knows only UTC; then no name is near.
            var zones = TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id);
            yield return $"DigestBot:Digest:TimeZone: \"{options.TimeZone}\" is not a time zone.{HintOrExample(options.TimeZone, zones)}";
        }

        if (options.Cron.Length > 0 && CronProblem(options.Cron, time) is { } problem)
        {
            yield return $"DigestBot:Digest:Cron: \"{options.Cron}\" {problem}";
        }
    }

    private static string HintOrExample(string typed, IEnumerable<string> zones) =>
        NearestName.Hint(typed, zones) is { Length: > 0 } hint ? hint : " Give an IANA name such as \"Europe/Berlin\".";

    /// <summary>What is wrong with a cron expression, or with one of several: a clause with the remedy; null when nothing is.</summary>
    public static string? CronProblem(string cron, TimeProvider time)
    {
        try
        {
            // Quartz takes the 31st of February and never fires.
            return CronText.ParseAll(cron, TimeZoneInfo.Utc).Any(expression => expression.GetNextValidTimeAfter(time.GetUtcNow()) is null)
                ? "never comes due. Give a day that exists, such as \"0 0 7 * * ?\" (every day at 7:00)."
                : null;
        }
        catch (FormatException wrong)
        {
            var cause = wrong.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
            return $"is not a cron expression: {cause}. An example is \"0 0 7 * * ?\" (every day at 7:00).";
        }
    }
}
