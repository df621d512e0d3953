using System.Globalization;

namespace DigestBot.Reading.Articles.Layout;

/// <summary>Reads the dates that articles carry.</summary>
internal static class Dates
{
    /// <summary>An instant; midnight UTC for a mere day, UTC where no zone is given; null for what is no date.</summary>
    public static DateTimeOffset? TryRead(string? value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
        && date.Year is >= 1900 and < 2200
            ? date
            : null;
}
