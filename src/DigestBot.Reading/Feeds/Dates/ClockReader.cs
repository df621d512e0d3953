using System.Collections.Frozen;

namespace DigestBot.Reading.Feeds.Dates;

/// <summary>Finds the time of day in a date: "10:14", "10:14:55.5 PM", "T101455", "10h14", "10時14分", "오후 01:31".</summary>
internal sealed class ClockReader(IReadOnlyList<DateToken> tokens)
{
    private static readonly FrozenSet<string> HourWords = FrozenSet.Create(StringComparer.Ordinal, "h", "uhr", "시", "時", "时", "點", "点");
    private static readonly FrozenSet<string> MinuteWords = FrozenSet.Create(StringComparer.Ordinal, "min", "m", "분", "分");
    private static readonly FrozenSet<string> SecondWords = FrozenSet.Create(StringComparer.Ordinal, "s", "초", "秒");
    private static readonly FrozenSet<string> MorningWords = FrozenSet.Create(StringComparer.Ordinal, "am", "오전", "上午", "午前", "πμ");
    private static readonly FrozenSet<string> EveningWords = FrozenSet.Create(StringComparer.Ordinal, "pm", "오후", "下午", "午後", "μμ");

    private int at;

    /// <summary>The time, which may run over into the next day; null where there is none.</summary>
    public ClockTime? TryFind()
    {
        for (var start = 0; start < tokens.Count; start++)
        {
            at = start;
            if (TryTime() is not { } time)
            {
                continue;
            }

            var before = start > 0 ? tokens[start - 1] : default;
            var first = before.IsWord && (before.Text == "t" || IsHalf(before.Text)) ? start - 1 : start;
            time = Half(time, before);
            var zone = Zone();
            return new ClockTime(new TimeSpan(0, time.Hours, time.Minutes, time.Seconds) + time.Fraction, zone, first, at);
        }

        return null;
    }

    private (int Hours, int Minutes, int Seconds, TimeSpan Fraction)? TryTime()
    {
        var hour = tokens[at];
        if (!hour.IsNumber || hour.Text.Length > 6)
        {
            return null;
        }

        if (at > 0 && tokens[at - 1] is { IsWord: true, Text: "t" } && !IsColon(at + 1))
        {
            return Compact(hour.Text);
        }

        if (hour.Text.Length > 2)
        {
            return null;
        }

        if (IsColon(at + 1) && NumberAt(at + 2, 2) is { } minutes)
        {
            at += 3;
            return ((int)hour.Value, minutes, ColonSeconds(), Fraction());
        }

        return Worded((int)hour.Value) ?? Dotted((int)hour.Value) ?? Bare((int)hour.Value);
    }

    // T10, T1014, T101455
    private (int, int, int, TimeSpan)? Compact(string digits)
    {
        at++;
        return digits.Length is 1 or 2 ? (Part(digits, 0), 0, 0, TimeSpan.Zero)
            : digits.Length is 4 or 6 ? (Part(digits, 0), Part(digits, 2), Part(digits, 4), Fraction())
            : null;
    }

    private static int Part(string digits, int start) =>
        start >= digits.Length ? 0 : int.Parse(digits.AsSpan(start, Math.Min(2, digits.Length - start)), System.Globalization.CultureInfo.InvariantCulture);

    private int ColonSeconds()
    {
        if (!IsColon(at) || NumberAt(at + 1, 2) is not { } seconds)
        {
            return 0;
        }

        at += 2;
        return seconds;
    }

    private TimeSpan Fraction()
    {
        if (at + 1 >= tokens.Count || !(tokens[at].IsMark('.') || tokens[at].IsMark(',') || IsColon(at)) || !tokens[at + 1].IsNumber || tokens[at + 1].IsAfterSpace)
        {
            return TimeSpan.Zero;
        }

        var digits = tokens[at + 1].Text;
        at += 2;
        return TimeSpan.FromTicks(long.Parse(digits.PadRight(7, '0').AsSpan(0, 7), System.Globalization.CultureInfo.InvariantCulture));
    }

    // "10h14", "10時14分55秒", "10 Uhr"
    private (int, int, int, TimeSpan)? Worded(int hours)
    {
        if (!WordAt(at + 1, HourWords))
        {
            return null;
        }

        at += 2;
        var minutes = Counted(MinuteWords, isWordOptional: true);
        return (hours, minutes, Counted(SecondWords, isWordOptional: false), TimeSpan.Zero);
    }

    private int Counted(FrozenSet<string> words, bool isWordOptional)
    {
        if (NumberAt(at, 2) is not { } number || !(isWordOptional || WordAt(at + 1, words)))
        {
            return 0;
        }

        at += WordAt(at + 1, words) ? 2 : 1;
        return number;
    }

    // "10.14 Uhr"
    private (int, int, int, TimeSpan)? Dotted(int hours)
    {
        if (at + 3 >= tokens.Count || !tokens[at + 1].IsMark('.') || NumberAt(at + 2, 2) is not { } minutes || !WordAt(at + 3, HourWords))
        {
            return null;
        }

        at += 4;
        return (hours, minutes, 0, TimeSpan.Zero);
    }

    // "10 am"; in "25 오후 11:23" the word belongs to what follows.
    private (int, int, int, TimeSpan)? Bare(int hours)
    {
        if (HalfAt(at + 1) is not { } half || (half.End < tokens.Count && tokens[half.End].IsNumber))
        {
            return null;
        }

        at++;
        return (hours, 0, 0, TimeSpan.Zero);
    }

    private (int Hours, int Minutes, int Seconds, TimeSpan Fraction) Half((int Hours, int Minutes, int Seconds, TimeSpan Fraction) time, DateToken before)
    {
        var word = before.IsWord && IsHalf(before.Text) ? before.Text : null;
        if (word is null && HalfAt(at) is { } half)
        {
            (word, at) = half;
        }

        return word is null || time.Hours > 12 ? time
            : EveningWords.Contains(word) ? time with { Hours = (time.Hours % 12) + 12 }
            : time with { Hours = time.Hours % 12 };
    }

    // "pm" or "p.m."
    private (string Word, int End)? HalfAt(int index)
    {
        if (index >= tokens.Count || !tokens[index].IsWord)
        {
            return null;
        }

        if (IsHalf(tokens[index].Text))
        {
            return (tokens[index].Text, index + 1);
        }

        var isDotted = index + 2 < tokens.Count && tokens[index + 1].IsMark('.') && IsHalf(tokens[index].Text + tokens[index + 2].Text);
        var hasEnd = index + 3 < tokens.Count && tokens[index + 3].IsMark('.');
        return isDotted ? (tokens[index].Text + tokens[index + 2].Text, index + (hasEnd ? 4 : 3)) : null;
    }

    private static bool IsHalf(string word) => MorningWords.Contains(word) || EveningWords.Contains(word);

    // A name, a number, or both: "EST", "+0200", "GMT+2"; the number says more.
    private TimeSpan? Zone()
    {
        TimeSpan? named = null;
        if (at < tokens.Count && tokens[at].IsWord && WordAt(at, HourWords) && tokens[at].Text.Length > 1)
        {
            at++;
        }

        if (at < tokens.Count && tokens[at].IsWord && TimeZones.Named(tokens[at].Text) is { } known)
        {
            named = known;
            at++;
        }

        return Offset() ?? named;
    }

    private TimeSpan? Offset()
    {
        if (at + 1 >= tokens.Count || !(tokens[at].IsMark('+') || tokens[at].IsMark('-')) || !tokens[at + 1].IsNumber || tokens[at + 1].Text.Length > 4)
        {
            return null;
        }

        var sign = tokens[at].IsMark('-') ? -1 : 1;
        var digits = tokens[at + 1].Text;
        at += 2;
        var (hours, minutes) = digits.Length <= 2 ? (Part(digits, 0), ColonSeconds()) : (Part(digits.PadLeft(4, '0'), 0), Part(digits.PadLeft(4, '0'), 2));
        return sign * new TimeSpan(hours, minutes, 0);
    }

    private bool IsColon(int index) => index < tokens.Count && tokens[index].IsMark(':');

    private bool WordAt(int index, FrozenSet<string> words) => index < tokens.Count && tokens[index].IsWord && words.Contains(tokens[index].Text);

    private int? NumberAt(int index, int maxDigits) =>
        index < tokens.Count && tokens[index].IsNumber && tokens[index].Text.Length <= maxDigits ? (int)tokens[index].Value : null;
}
