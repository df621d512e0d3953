using System.Globalization;

namespace DigestBot.Core.Questions;

/// <summary>Reads "since monday", "last 7 days", "yesterday" and the like.</summary>
internal static class SpanOfTime
{
    private const int MostDays = 36_500;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>Takes the first mention of a time out of the question; null when there is none. Days begin at midnight in the offset of <paramref name="now"/>.</summary>
    public static DateTimeOffset? Take(QuestionText text, DateTimeOffset now)
    {
        for (var at = 0; at < text.Count; at++)
        {
            var lead = text[at] is "since" or "after" or "in" or "from" or "during" or "over" or "within" or "for" ? 1 : 0;
            lead += text[at + lead] is "the" ? 1 : 0;
            var isSince = text[at] is "since" or "after";
            if (Read(text, at + lead, isSince, lead > 0, now) is { } found)
            {
                text.Remove(at, lead + found.Words);
                return found.Since;
            }
        }

        return null;
    }

    /// <summary>Reads the value of an option: "7d", "monday", "2026-11-18"; null for anything else.</summary>
    public static DateTimeOffset? TryRead(string value, DateTimeOffset now)
    {
        var text = new QuestionText(value);
        return Read(text, 0, isSince: true, hasLead: true, now)?.Since ?? Take(text, now);
    }

    private static (DateTimeOffset Since, int Words)? Read(QuestionText text, int at, bool isSince, bool hasLead, DateTimeOffset now)
    {
        var midnight = new DateTimeOffset(now.Date, now.Offset);
        return text[at] switch
        {
            "today" => (midnight, 1),
            "yesterday" => (midnight.AddDays(-1), 1),
            "this" or "last" or "past" => Relative(text, at, midnight),
            _ => Dated(text, at, hasLead, now) ?? Counted(text, at, midnight) ?? Named(text[at], isSince, hasLead, midnight),
        };
    }

    private static (DateTimeOffset Since, int Words)? Relative(QuestionText text, int at, DateTimeOffset midnight)
    {
        var isThis = text[at] is "this";
        var monday = midnight.AddDays(-(((int)midnight.DayOfWeek + 6) % 7));
        return text[at + 1] switch
        {
            "week" => (isThis ? monday : midnight.AddDays(-7), 2),
            "month" => (isThis ? midnight.AddDays(1 - midnight.Day) : midnight.AddDays(-30), 2),
            "year" => (isThis ? midnight.AddDays(1 - midnight.DayOfYear) : midnight.AddDays(-365), 2),
            "day" => (midnight.AddDays(-1), 2),
            var day when Array.IndexOf(Days, day) >= 0 => (LastOf(day, midnight), 2),
            _ => Counted(text, at + 1, midnight) is { } counted ? (counted.Since, counted.Words + 1) : null,
        };
    }

    // "7d", "3 days", "two weeks"
    private static (DateTimeOffset Since, int Words)? Counted(QuestionText text, int at, DateTimeOffset midnight)
    {
        var word = text[at];
        if (word.Length is >= 2 and <= 6 && char.IsAsciiLetter(word[^1]) && int.TryParse(word[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var short_))
        {
            return UnitOf(word[^1..]) is { } unit ? (Back(midnight, short_, unit), 1) : null;
        }

        var count = word is "one" or "a" ? 1 : word is "two" ? 2 : word is "three" ? 3
            : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return count > 0 && UnitOf(text[at + 1]) is { } days ? (Back(midnight, count, days), 2) : null;
    }

    private static DateTimeOffset Back(DateTimeOffset midnight, int count, int days) => midnight.AddDays(-(int)Math.Min(MostDays, (long)count * days));

    private static int? UnitOf(string word) => word switch
    {
        "d" or "day" or "days" => 1,
        "w" or "week" or "weeks" => 7,
        "m" or "month" or "months" => 30,
        "y" or "year" or "years" => 365,
        _ => null,
    };

    // "2026-11-18" is three folded words; "18 november", "november 18 2026" and "november" are read as well.
    private static (DateTimeOffset Since, int Words)? Dated(QuestionText text, int at, bool hasLead, DateTimeOffset now)
    {
        if (text[at].Length == 4 && Number(text[at]) is { } year && Number(text[at + 1]) is { } month && Number(text[at + 2]) is { } day)
        {
            return Day(year, month, day, now) is { } date ? (date, 3) : null;
        }

        if (Month(text[at + 1]) is { } named && Number(text[at]) is { } first)
        {
            return WithYear(text, at + 2, named, first, now);
        }

        if (Month(text[at]) is not { } only)
        {
            return null;
        }

        if (Number(text[at + 1]) is { } second and <= 31)
        {
            return WithYear(text, at + 2, only, second, now);
        }

        return hasLead && Day(only > now.Month ? now.Year - 1 : now.Year, only, 1, now) is { } start ? (start, 1) : null;
    }

    private static (DateTimeOffset Since, int Words)? WithYear(QuestionText text, int at, int month, int day, DateTimeOffset now)
    {
        var hasYear = text[at].Length == 4 && Number(text[at]) is not null;
        var year = hasYear ? Number(text[at])!.Value : now.Year;
        return Day(year, month, day, now) is { } date ? (!hasYear && date > now ? date.AddYears(-1) : date, hasYear ? 3 : 2) : null;
    }

    private static DateTimeOffset? Day(int year, int month, int day, DateTimeOffset now) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTimeOffset(year, month, day, 0, 0, 0, now.Offset)
            : null;

    private static int? Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Month(string word) =>
        word.Length >= 3 && Array.FindIndex(Months, month => month == word || (word.Length == 3 && month.StartsWith(word, StringComparison.Ordinal))) is var index and >= 0 ? index + 1 : null;

    private static (DateTimeOffset Since, int Words)? Named(string word, bool isSince, bool hasLead, DateTimeOffset midnight) =>
        (isSince || hasLead) && Array.IndexOf(Days, word) >= 0 ? (LastOf(word, midnight), 1) : null;

    private static DateTimeOffset LastOf(string day, DateTimeOffset midnight) =>
        midnight.AddDays(-(((int)midnight.DayOfWeek - Array.IndexOf(Days, day) + 7) % 7));
}
