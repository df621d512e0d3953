using DigestBot.Core.Wording;

namespace DigestBot.Core.Sources;

/// <summary>Puts the alarms of several sources into one line: a digest of failures in place of an alarm for each.</summary>
public static class HealthLine
{
    private const int MostNamed = 2;

    /// <summary>"2 sources are not well: The Gull (the feed has no entries), Harbour Post (…). /source health has the remedies."; null when all are well.</summary>
    public static string? Of(IEnumerable<Source> sources, DateTimeOffset now)
    {
        var alarms = sources.Select(source => (source.Name, Health: SourceHealth.Of(source, now)))
            .Where(one => one.Health.IsAlarm)
            .OrderByDescending(one => one.Health.State)
            .ToList();
        if (alarms.Count == 0)
        {
            return null;
        }

        var named = string.Join(", ", alarms.Take(MostNamed).Select(one => $"{one.Name} ({one.Health.Text})"));
        var more = alarms.Count > MostNamed ? $", +{alarms.Count - MostNamed}" : "";
        return $"{DigestText.Counted(alarms.Count, "source is", "sources are")} not well: {named}{more}. /source health has the remedies.";
    }
}
