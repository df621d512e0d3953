namespace DigestBot.Core.Sources;

/// <summary>Decides when a source is looked at again. Pure.</summary>
public static class PollingRhythm
{
    /// <summary>The shortest time between two checks.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);

    /// <summary>The longest time between two checks, but for a server that asks for more.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(24);

    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(30);

    private const int FewestDates = 4;
    private const int MostDates = 30;

    /// <summary>
    /// The median time between entries, from their dates in any order; null when fewer than four have one, or when most have the same:
    /// some feeds give every entry the time at which they were written.
    /// </summary>
    public static TimeSpan? Of(IEnumerable<DateTimeOffset> dates)
    {
        var latest = dates.OrderDescending().Take(MostDates).ToList();
        if (latest.Count < FewestDates)
        {
            return null;
        }

        var gaps = latest.Zip(latest.Skip(1), (later, earlier) => later - earlier).Order().ToList();
        return gaps[gaps.Count / 2] is { Ticks: > 0 } median ? median : null;
    }

    /// <summary>
    /// After a good check: half the source's rhythm, longer when nothing has come for long, never more often than the feed (ttl) or
    /// the server (max-age) ask for, between <see cref="Shortest"/> and <see cref="Longest"/>.
    /// </summary>
    public static TimeSpan AfterSuccess(TimeSpan? rhythm, TimeSpan sinceNew, TimeSpan? asked)
    {
        var own = rhythm is { } usual ? usual / 2 : Usual;
        var quiet = sinceNew / 10;
        var wanted = Max(Max(own, quiet), asked ?? TimeSpan.Zero);
        return Clamp(wanted, Shortest, Longest);
    }

    /// <summary>After the n-th failed check in a row: twice as long each time; a server that says when ("Retry-After") is obeyed up to a day.</summary>
    public static TimeSpan AfterFailure(int failures, TimeSpan? retryAfter)
    {
        var own = Clamp(Shortest * Math.Pow(2, Math.Clamp(failures - 1, 0, 10)), Shortest, Longest);
        return retryAfter is { } asked ? Clamp(Max(asked, Shortest), Shortest, LongestAsked) : own;
    }

    /// <summary>
    /// Lengthens a time by up to a tenth, differently for each source and check, so that sources added together do not come due
    /// together; not beyond <see cref="Longest"/>.
    /// </summary>
    public static TimeSpan Jittered(TimeSpan interval, SourceId source, DateTimeOffset now)
    {
        var mixed = (ulong)now.ToUnixTimeMilliseconds();
        foreach (var c in source.Value)
        {
            mixed = (mixed ^ c) * 0x100000001b3;
        }

        return Clamp(interval * (1 + ((mixed >> 20) % 1000 / 10000.0)), interval, Max(interval, Longest));
    }

    private static TimeSpan Clamp(TimeSpan value, TimeSpan least, TimeSpan most) => value < least ? least : value > most ? most : value;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
