namespace DigestBot.Reading.Feeds.Dates;

/// <summary>A day as a date gives it, not yet looked at for whether there is such a day.</summary>
internal readonly record struct CalendarDay(int Year, int Month, int Day)
{
    private const int LastDay = 31;

    // Two digits: nobody's feed tells of the sixties. Three: programs that count from 1900.
    private const int FirstOfLastCentury = 90;

    /// <summary>The year that is meant by a number of so many digits.</summary>
    public static int YearOf(DateToken number) => number.Text.Length switch
    {
        <= 2 => (int)number.Value + (number.Value < FirstOfLastCentury ? 2000 : 1900),
        3 => (int)number.Value + 1900,
        _ => (int)Math.Min(number.Value, int.MaxValue),
    };

    /// <summary>Midnight UTC; null where there can be no such day. The 31st of a shorter month is a day of the next.</summary>
    public DateTime? Midnight => Year is >= 1 and <= 9999 && Month is >= 1 and <= 12 && Day is >= 1 and <= LastDay
        ? new DateTime(Year, Month, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(Day - 1)
        : null;
}
