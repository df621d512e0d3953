using System.Collections.Frozen;
using System.Globalization;

namespace DigestBot.Core.Questions;

/// <summary>Reads "since monday", "last 7 days", "yesterday" and the like.</summary>
internal static class SpanOfTime
{
    private const int MostDays = 36_500;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly string[] Counts = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly FrozenSet<string> Leads = new[] { "since", "after", "in", "from", "during", "over", "within", "on" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Takes the first mention of a time out of the question; null when there is none. Days begin at midnight in the offset of
    /// <paramref name="now"/>. With <paramref name="onlyAtEnd"/> a time further in front stays: "who said today is a great day".
    /// </summary>
    public static DateTimeOffset? Take(QuestionText text, DateTimeOffset now, bool onlyAtEnd = false)
    {
        for (var at = 0; at < text.Count; at++)
        {
            var lead = Leads.Contains(text[at]) ? 1 : 0;
            lead += text[at + lead] is "the" ? 1 : 0;
            if (Read(text, at + lead, lead > 0, mayBeMonth: lead > 0 && text[at] is not "on", now) is { } found && (!onlyAtEnd || at + lead + found.Words >= text.Count))
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
        return Read(text, 0, hasLead: true, mayBeMonth: true, now)?.Since ?? Take(text, now);
    }

    private static (DateTimeOffset Since, int Words)? Read(QuestionText text, int at, bool hasLead, bool mayBeMonth, DateTimeOffset now)
    {
        var midnight = new DateTimeOffset(now.Date, now.Offset);
        return text[at] switch
        {
            "today" => (midnight, 1),
            "yesterday" => (midnight.AddDays(-1), 1),
            "this" or "last" or "past" => Relative(text, at, midnight),
            _ => Dated(text, at, mayBeMonth, now) ?? Counted(text, at, hasLead, midnight) ?? Named(text[at], hasLead || at + 1 == text.Count, midnight),
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
            "morning" or "afternoon" or "evening" when isThis => (midnight, 2),
            "day" or "night" => (midnight.AddDays(-1), 2),
            var day when Array.IndexOf(Days, day) >= 0 => (LastOf(day, midnight), 2),
            _ => Counted(text, at + 1, hasLead: true, midnight) is { } counted ? (counted.Since, counted.Words + 1) : null,
        };
    }

    // "7d"; "3 days" and "two weeks" behind "since", "last" and the like or before "ago": else they are a topic.
    private static (DateTimeOffset Since, int Words)? Counted(QuestionText text, int at, bool hasLead, DateTimeOffset midnight)
    {
        var word = text[at];
        if (word.Length is >= 2 and <= 6 && char.IsAsciiLetter(word[^1]))
        {
            return Number(word[..^1]) is { } near && DaysOf(near, word[^1..]) is { } back ? (midnight.AddDays(-back), 1) : CountedByWord(text, at, hasLead, midnight);
        }

        return CountedByWord(text, at, hasLead, midnight);
    }

    private static (DateTimeOffset Since, int Words)? CountedByWord(QuestionText text, int at, bool hasLead, DateTimeOffset midnight)
    {
        var isAgo = text[at + 2] is "ago";
        var count = Array.IndexOf(Counts, text[at]) is var index and >= 0 ? index : Number(text[at]) ?? 0;
        return (hasLead || isAgo) && count > 0 && DaysOf(count, text[at + 1]) is { } days ? (midnight.AddDays(-days), isAgo ? 3 : 2) : null;
    }

    private static int? DaysOf(int count, string unit)
    {
        var hours = unit switch
        {
            "h" or "hour" or "hours" => 1,
            "d" or "day" or "days" => 24,
            "w" or "week" or "weeks" => 7 * 24,
            "m" or "month" or "months" => 30 * 24,
            "y" or "year" or "years" => 365 * 24,
            _ => 0,
        };
        return hours == 0 ? null : (int)Math.Min(MostDays, (((long)count * hours) + 23) / 24);
    }

    // "2026-11-18" and "18.11.2026" are three folded words; "18 november", "november 18 2026", "november 2025", "november" and "2025" are read as well.
    private static (DateTimeOffset Since, int Words)? Dated(QuestionText text, int at, bool mayBeMonth, DateTimeOffset now)
    {
        if (Number(text[at]) is { } first)
        {
            return Month(text[at + 1]) is { } named ? WithYear(text, at + 2, named, first, now) : Numbered(text, at, first, mayBeMonth, now);
        }

        if (Month(text[at]) is not { } month)
        {
            return null;
        }

        if (Number(text[at + 1]) is { } day and <= 31)
        {
            return WithYear(text, at + 2, month, day, now);
        }

        if (!mayBeMonth)
        {
            return null;
        }

        var year = text[at + 1].Length == 4 ? Number(text[at + 1]) : null;
        return Day(year ?? (month > now.Month ? now.Year - 1 : now.Year), month, 1, now) is { } start ? (start, year is null ? 1 : 2) : null;
    }

    // The day comes first, unless that cannot be.
    private static (DateTimeOffset Since, int Words)? Numbered(QuestionText text, int at, int first, bool mayBeYear, DateTimeOffset now)
    {
        if (Number(text[at + 1]) is { } second && Number(text[at + 2]) is { } third)
        {
            var date = text[at].Length == 4 ? Day(first, second, third, now) : Day(third, second, first, now) ?? Day(third, first, second, now);
            return date is { } found ? (found, 3) : null;
        }

        return mayBeYear && text[at].Length == 4 && first <= now.Year && Day(first, 1, 1, now) is { } january ? (january, 1) : null;
    }

    private static (DateTimeOffset Since, int Words)? WithYear(QuestionText text, int at, int month, int day, DateTimeOffset now)
    {
        var year = text[at].Length == 4 ? Number(text[at]) : null;
        return Day(year ?? now.Year, month, day, now) is { } date ? (year is null && date > now ? date.AddYears(-1) : date, year is null ? 2 : 3) : null;
    }

    private static DateTimeOffset? Day(int year, int month, int day, DateTimeOffset now) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTimeOffset(year, month, day, 0, 0, 0, now.Offset)
            : null;

    private static int? Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Month(string word) =>
        word.Length >= 3 && Array.FindIndex(Months, month => month == word || (word.Length == 3 && month.StartsWith(word, StringComparison.Ordinal))) is var index and >= 0 ? index + 1 : null;

    private static (DateTimeOffset Since, int Words)? Named(string word, bool isTime, DateTimeOffset midnight) =>
        isTime && Array.IndexOf(Days, word) >= 0 ? (LastOf(word, midnight), 1) : null;

    private static DateTimeOffset LastOf(string day, DateTimeOffset midnight) =>
        midnight.AddDays(-(((int)midnight.DayOfWeek - Array.IndexOf(Days, day) + 7) % 7));
}
