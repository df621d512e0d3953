using System.Globalization;
using DigestBot.Core.Wording;

namespace DigestBot.Platforms.Terminal;

/// <summary>Times as the reader's clock shows them.</summary>
internal sealed class DateText(TimeZoneInfo zone)
{
    /// <summary>"22 Nov 2026". A date without an hour, kept as midnight UTC, is not moved to another day.</summary>
    public string Day(DateTimeOffset at) => (DayOnly.Is(at) ? at : In(at)).ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Tue 24 Nov".</summary>
    public string WeekdayAndDay(DateTimeOffset at) => In(at).ToString("ddd d MMM", CultureInfo.InvariantCulture);

    /// <summary>"Tue 24 Nov 07:00 (Europe/Berlin)".</summary>
    public string Hour(DateTimeOffset at) => $"{In(at).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture)} ({zone.Id})";

    private DateTimeOffset In(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone);
}
