using System.Globalization;
using DigestBot.Core.Commands;
using DigestBot.Core.Subscriptions;
using DigestBot.Settings;

namespace DigestBot.Commands.Digests;

/// <summary>
/// Reads when a channel wants its digest, as people say it: "daily 7:30 Europe/Berlin", "weekdays 8am and 18:00", "weekly fri 17:00",
/// "cron 0 7 * * 1-5", each with "stories 7", "quiet 22:00-07:00" and "mention ROLE" where wanted. One instance reads one text.
/// </summary>
internal sealed class ScheduleReader
{
    private const string Remedy = "Say for example: /digest schedule daily 7:30 Europe/Berlin, weekdays 8:00 18:00, weekly fri 17:00, or cron 0 7 * * 1-5.";

    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private static readonly string[] Fillers = ["at", "and", "every", "on", "in", "day", "days", "hours"];
    private static readonly string[] TimeForms = ["H:mm", "HH:mm", "h:mmtt", "htt", "H.mm"];

    private readonly Queue<string> words;
    private readonly List<string> days = [];
    private readonly List<TimeOnly> times = [];
    private string? cron;
    private TimeZoneInfo? zone;
    private int? stories;
    private QuietHours? quiet;
    private string? mention;
    private string? problem;

    private ScheduleReader(string text) => words = new Queue<string>(text.Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Reads a text; <paramref name="usual"/> is the zone where none is said.</summary>
    public static ScheduleOutcome Read(string text, TimeZoneInfo usual, TimeProvider time)
    {
        var reader = new ScheduleReader(text);
        while (reader.problem is null && reader.words.TryDequeue(out var word))
        {
            reader.Take(word);
        }

        return reader.problem is null ? reader.Outcome(usual, time) : new ScheduleOutcome.Refused(reader.problem);
    }

    private void Take(string word)
    {
        var lower = word.ToLowerInvariant();
        if (Array.IndexOf(Fillers, lower) >= 0 || lower is "daily" or "weekly")
        {
            return;
        }

        switch (lower)
        {
            case "weekdays":
                days.AddRange(Days[..5]);
                break;
            case "weekends":
                days.AddRange(Days[5..]);
                break;
            case "cron":
                TakeCron();
                break;
            case "stories":
                TakeStories(words.TryDequeue(out var number) ? number : "");
                break;
            case "quiet":
                TakeQuiet(words.TryDequeue(out var span) ? span : "");
                break;
            case "mention":
                TakeMention(words.TryDequeue(out var role) ? role : "");
                break;
            default:
                TakeOther(word, lower);
                break;
        }
    }

    private void TakeOther(string word, string lower)
    {
        if (lower.Length >= 3 && Array.Find(Days, day => lower.StartsWith(day, StringComparison.Ordinal)) is { } named && lower.All(char.IsLetter))
        {
            days.Add(named);
        }
        else if (TimeOf(lower) is { } at)
        {
            times.Add(at);
        }
        else if (TimeZoneInfo.TryFindSystemTimeZoneById(word, out var found))
        {
            zone = found;
        }
        else
        {
            problem = word.Contains('/', StringComparison.Ordinal)
                ? $"\"{word}\" is not a time zone.{NearestName.Hint(word, TimeZoneInfo.GetSystemTimeZones().Select(known => known.Id))} Give an IANA name such as Europe/Berlin."
                : $"\"{word}\" is no hour, day or time zone. {Remedy}";
        }
    }

    private void TakeCron()
    {
        var fields = new List<string>();
        while (fields.Count < 7 && words.TryPeek(out var next) && next is not ("stories" or "quiet" or "mention") && !TimeZoneInfo.TryFindSystemTimeZoneById(next, out _))
        {
            fields.Add(words.Dequeue());
        }

        cron = string.Join(' ', fields);
    }

    private void TakeStories(string word)
    {
        stories = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 3 and <= 10 ? number : null;
        problem = stories is null ? $"\"stories {word}\" is out of range. Give a number from 3 to 10." : null;
    }

    private void TakeQuiet(string word)
    {
        var ends = word.Split(['-', '–'], 2);
        if (ends.Length == 2 && TimeOf(ends[0]) is { } from && TimeOf(ends[1]) is { } to && from != to)
        {
            quiet = new QuietHours(from, to);
            return;
        }

        problem = $"\"quiet {word}\" names no hours. Say for example quiet 22:00-07:00.";
    }

    // "<@&42>" of Discord and "<!subteam^S42|@desk>" of Slack are roles as they are typed; everybody at once is no role.
    private void TakeMention(string word)
    {
        var id = word.Trim('<', '>', '@', '&', '!').Split('|')[0].Replace("subteam^", "", StringComparison.Ordinal);
        mention = id.Length is > 0 and <= 40 && id.All(char.IsAsciiLetterOrDigit) && id.ToLowerInvariant() is not ("everyone" or "here" or "channel") ? id : null;
        problem = mention is null ? $"\"mention {word}\" names no role. Name one role or group of people, or say mention none." : null;
    }

    private static TimeOnly? TimeOf(string word) =>
        TimeOnly.TryParseExact(word, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private ScheduleOutcome Outcome(TimeZoneInfo usual, TimeProvider time)
    {
        if (times.Count == 0 && cron is null)
        {
            return new ScheduleOutcome.Refused($"At what hour? {Remedy}");
        }

        if (quiet is not null && times.Find(quiet.Contains) is var within && times.Exists(quiet.Contains))
        {
            return new ScheduleOutcome.Refused($"{within:HH\\:mm} is within the quiet hours {quiet}. Choose another hour or other quiet hours.");
        }

        var schedule = new DigestSchedule(cron ?? string.Join('|', times.Distinct().Order().Select(CronAt)), (zone ?? usual).Id);
        return ScheduleCheck.CronProblem(schedule.Cron, time) is { } wrong
            ? new ScheduleOutcome.Refused($"\"{schedule.Cron}\" {wrong}")
            : new ScheduleOutcome.Read(schedule, stories, quiet, mention);
    }

    private string CronAt(TimeOnly at) =>
        $"0 {at.Minute} {at.Hour} ? * {(days.Count == 0 ? "*" : string.Join(',', days.Distinct(StringComparer.Ordinal).Select(day => day.ToUpperInvariant())))}";
}
