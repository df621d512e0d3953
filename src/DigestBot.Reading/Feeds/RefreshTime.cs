using System.Globalization;

namespace DigestBot.Reading.Feeds;

/// <summary>How often a feed asks to be read, by RSS's ttl or by the syndication module's period and frequency.</summary>
internal sealed class RefreshTime
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    private TimeSpan? toLive;
    private TimeSpan? period;
    private int frequency = 1;

    public TimeSpan? Every => toLive ?? period / frequency;

    public void TakeMinutes(string text)
    {
        if (Number(text) is { } minutes && TimeSpan.FromMinutes(minutes) is var time && time <= Longest)
        {
            toLive = time;
        }
    }

    public void TakePeriod(string text) => period = text.ToLowerInvariant() switch
    {
        "hourly" => TimeSpan.FromHours(1),
        "daily" => TimeSpan.FromDays(1),
        "weekly" => TimeSpan.FromDays(7),
        "monthly" => TimeSpan.FromDays(30),
        "yearly" => TimeSpan.FromDays(365),
        _ => period,
    };

    public void TakeFrequency(string text)
    {
        frequency = Number(text) ?? frequency;
        period ??= TimeSpan.FromDays(1);
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
