namespace DigestBot.Reading.Feeds.Dates;

/// <summary>Finds the day in a date's text, which no longer holds the time.</summary>
internal static class DayReader
{
    /// <summary>Null where no day, or none with a year, is in it.</summary>
    public static CalendarDay? TryRead(List<DateToken> tokens) => WithMonthName(tokens) ?? InNumbers(tokens);

    private static CalendarDay? WithMonthName(List<DateToken> tokens)
    {
        // "mar" is a Tuesday in "mar 30 dic": the last name of a month is the month's.
        var at = tokens.FindLastIndex(token => token.IsWord && Months.Named(token.Text) is not null);
        if (at < 0)
        {
            return null;
        }

        var month = Months.Named(tokens[at].Text)!.Value;
        var before = tokens.Take(at).Where(token => token.IsNumber).TakeLast(2).ToList();
        var after = tokens.Skip(at + 1).Where(token => token.IsNumber).Take(2).ToList();
        return (before, after) switch
        {
            ([.., var year], [var day, ..]) when IsYear(year) => Day(year, month, day),
            ([.., var year], []) when IsYear(year) => new CalendarDay(CalendarDay.YearOf(year), month, 1),
            ([.., var day], [var year, ..]) => Day(year, month, day),
            ([var year, var day], []) when IsYear(year) => Day(year, month, day),
            ([], [var year]) when IsYear(year) => new CalendarDay(CalendarDay.YearOf(year), month, 1),
            ([], [var year, var day]) when IsYear(year) => Day(year, month, day),
            ([], [var day, var year]) => Day(year, month, day),
            _ => null,
        };
    }

    private static CalendarDay? InNumbers(List<DateToken> tokens)
    {
        var numbers = new List<int>();
        for (var i = 0; i < tokens.Count && numbers.Count < 3; i++)
        {
            if (tokens[i].IsNumber)
            {
                numbers.Add(i);
            }
        }

        return numbers switch
        {
            [var a] => Alone(tokens, a),
            [var a, var b] => Two(tokens, tokens[a], tokens[b], b),
            [var a, var b, var c] when IsWeek(tokens, b) => Week((int)tokens[a].Value, (int)tokens[b].Value, (int)tokens[c].Value),
            [var a, var b, var c] => Three(tokens[a], tokens[b], tokens[c], tokens[a + 1]),
            _ => null,
        };
    }

    // 2003, 200312, 20031231, 2003335, 031231
    private static CalendarDay? Alone(List<DateToken> tokens, int at)
    {
        var digits = tokens[at].Text;
        var isBare = tokens.Count == 1;
        return digits.Length switch
        {
            4 when at > 0 && tokens[0].IsMark('-') && tokens.Count == 2 => Of(2000 + Part(digits, 0, 2), Part(digits, 2, 2), 1),
            4 when isBare || IsYearWord(tokens, at) => Of(Part(digits, 0, 4), 1, 1),
            8 => Of(Part(digits, 0, 4), Part(digits, 4, 2), Part(digits, 6, 2)),
            7 => Ordinal(Part(digits, 0, 4), Part(digits, 4, 3)),
            6 => CalendarDay.YearOf(new DateToken(DateTokenKind.Number, digits[..2], false)) is var year ? Of(year, Part(digits, 2, 2), Part(digits, 4, 2)) : null,
            _ => null,
        };
    }

    // 2003-12, -03-12, 12/2003, 2003-335, 2003-W52
    private static CalendarDay? Two(List<DateToken> tokens, DateToken first, DateToken second, int secondAt)
    {
        if (first.Text.Length == 2 && second.Text.Length == 2 && tokens[0].IsMark('-'))
        {
            return Of(CalendarDay.YearOf(first), (int)second.Value, 1);
        }

        if (first.Text.Length != 4)
        {
            return second.Text.Length == 4 && first.Text.Length <= 2 ? Of((int)second.Value, (int)first.Value, 1) : null;
        }

        return IsWeek(tokens, secondAt) ? Week((int)first.Value, (int)second.Value, 1)
            : second.Text.Length == 3 ? Ordinal((int)first.Value, (int)second.Value)
            : second.Text.Length <= 2 ? Of((int)first.Value, (int)second.Value, 1)
            : null;
    }

    private static CalendarDay? Three(DateToken first, DateToken second, DateToken third, DateToken between)
    {
        if (first.Text.Length >= 3)
        {
            return Day(first, (int)second.Value, third);
        }

        // 31.12.2003 is read so everywhere, 12/31/2003 by the ones who write slashes most; 03-12-31 is ISO's.
        if (third.Text.Length <= 2 && between.IsMark('-'))
        {
            return Day(first, (int)second.Value, third);
        }

        var isDayFirst = !between.IsMark('/') || first.Value > 12;
        return isDayFirst && second.Value <= 12 ? Day(third, (int)second.Value, first) : Day(third, (int)first.Value, second);
    }

    private static bool IsYear(DateToken number) => number.Text.Length >= 3 || number.Value > 31;

    private static bool IsYearWord(List<DateToken> tokens, int at) => tokens.Count == at + 2 && tokens[at + 1].Text is "年" or "년";

    private static bool IsWeek(List<DateToken> tokens, int at) => tokens[at - 1] is { IsWord: true, Text: "w" };

    private static CalendarDay? Day(DateToken year, int month, DateToken day) =>
        day.Text.Length <= 2 ? Of(CalendarDay.YearOf(year), month, (int)day.Value) : null;

    private static CalendarDay? Of(int year, int month, int day) => new CalendarDay(year, month, day);

    private static CalendarDay? Ordinal(int year, int day) =>
        year is >= 1 and <= 9999 && day is >= 1 and <= 366 && new CalendarDay(year, 1, 1).Midnight!.Value is var first && day <= (DateTime.IsLeapYear(year) ? 366 : 365)
            ? new CalendarDay(year, first.AddDays(day - 1).Month, first.AddDays(day - 1).Day)
            : null;

    private static CalendarDay? Week(int year, int week, int weekday)
    {
        if (year is < 2 or > 9998 || week < 1 || week > System.Globalization.ISOWeek.GetWeeksInYear(year) || weekday is < 1 or > 7)
        {
            return null;
        }

        var day = System.Globalization.ISOWeek.ToDateTime(year, week, (DayOfWeek)(weekday % 7));
        return new CalendarDay(day.Year, day.Month, day.Day);
    }

    private static int Part(string digits, int start, int length) => int.Parse(digits.AsSpan(start, length), System.Globalization.CultureInfo.InvariantCulture);
}
