using System.Globalization;

namespace DigestBot.Core.Sources;

/// <summary>How a source does, with the cause and the remedy in plain words.</summary>
/// <param name="State">How it does.</param>
/// <param name="Text">The cause, a clause ("no new entry for 9 days, usually one in 4 hours"); empty when it does well.</param>
/// <param name="Remedy">What a person can do, a sentence; empty when nothing is to be done.</param>
public sealed record SourceHealth(HealthState State, string Text, string Remedy)
{
    /// <summary>How long a source may fail before that is an alarm: shorter ones mend themselves.</summary>
    public static readonly TimeSpan AlarmAfter = TimeSpan.FromHours(24);

    private static readonly TimeSpan LeastSilence = TimeSpan.FromDays(2);
    private static readonly TimeSpan MovedLately = TimeSpan.FromDays(7);
    private const int StaleRhythms = 8;

    /// <summary>Whether a person should hear of it without asking.</summary>
    public bool IsAlarm => State >= HealthState.Empty;

    /// <summary>The health of a source at a moment. Pure.</summary>
    public static SourceHealth Of(Source source, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source switch
        {
            { IsPaused: true } => new SourceHealth(HealthState.Paused, source.ProblemText ?? "it is gone for good", "Remove it, or add the address where it is now."),
            { FailingSince: { } since } => Failing(source, since, now),
            { CheckedAt: null } => new SourceHealth(HealthState.New, "it was not looked at yet", ""),
            { EntryCount: 0, Kind: SourceKind.Feed } => new SourceHealth(HealthState.Empty, "the feed has no entries", "Look whether the site has another feed."),
            _ when Silence(source, now) is { } silent => silent,
            { MovedAt: { } moved, MovedFrom: { } from } when now - moved < MovedLately =>
                new SourceHealth(HealthState.Moved, $"it moved from {from} to {source.Address}", ""),
            _ => new SourceHealth(HealthState.Good, "", ""),
        };
    }

    /// <summary>A length of time in one word and a number: "26 h", "9 days".</summary>
    public static string Length(TimeSpan time) => time switch
    {
        { TotalMinutes: < 90 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Round(time.TotalMinutes)):0} min"),
        { TotalHours: < 48 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(time.TotalHours):0} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(time.TotalDays):0} days"),
    };

    private static SourceHealth Failing(Source source, DateTimeOffset since, DateTimeOffset now)
    {
        var text = source.ProblemText ?? "it could not be read";
        return source.Problem switch
        {
            SourceProblem.Refused or SourceProblem.Blocked => new SourceHealth(HealthState.Refused, text, RemedyOf(source.Problem)),
            _ when now - since < AlarmAfter => new SourceHealth(HealthState.Retrying, text, "Nothing to do: it is tried again."),
            _ => new SourceHealth(HealthState.Failing, $"{text}, for {Length(now - since)}", RemedyOf(source.Problem)),
        };
    }

    private static SourceHealth? Silence(Source source, DateTimeOffset now)
    {
        if (source.Kind != SourceKind.Feed || source.Rhythm is not { } rhythm)
        {
            return null;
        }

        var silence = now - (source.NewAt ?? source.AddedAt);
        return silence > LeastSilence && silence > rhythm * StaleRhythms
            ? new SourceHealth(HealthState.Stale, $"no new entry for {Length(silence)}, usually one in {Length(rhythm)}", "Look whether the site has another feed by now.")
            : null;
    }

    private static string RemedyOf(SourceProblem problem) => problem switch
    {
        SourceProblem.Refused => "Ask the site to let DigestBot in, or set a header it gave you in DigestBot:Fetch:Headers.",
        SourceProblem.Blocked => "If the host is yours, name it in DigestBot:Fetch:Allow.",
        SourceProblem.NotFound or SourceProblem.Unreadable => "Look for the feed's new address on the site and add that.",
        SourceProblem.TooLarge => "Raise DigestBot:Fetch:MaxMegabytes, or add a smaller feed of the site.",
        SourceProblem.TooManyRequests => "Nothing to do: it is asked less often.",
        SourceProblem.Insecure => "The site must renew its certificate; nothing can be done from here.",
        _ => "Look whether the site is there in a browser; if not, remove it.",
    };
}
