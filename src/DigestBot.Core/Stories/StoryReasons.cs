using System.Globalization;

namespace DigestBot.Core.Stories;

/// <summary>Says in words why a story stands where it does: each of them is a signal of <see cref="StorySignals"/>, the strongest first. Pure.</summary>
public static class StoryReasons
{
    /// <summary>"3 outlets tell it, each in words of its own", "12 direct quotes with a named speaker", "its latest article is 2 hours older than the newest of all".</summary>
    public static IReadOnlyList<string> Of(StorySignals signals, int articles)
    {
        ArgumentNullException.ThrowIfNull(signals);
        return
        [
            signals.Outlets == 1 ? "one outlet tells it" : $"{signals.Outlets} outlets tell it, each in words of its own",
            articles == 1 ? "one article in all" : $"{articles} articles in all",
            signals.Quotes switch
            {
                0 => "no direct quote with a named speaker",
                1 => "one direct quote with a named speaker",
                _ => $"{signals.Quotes} direct quotes with a named speaker",
            },
            signals.HoursOld < 1
                ? "its latest article is among the newest of all"
                : string.Create(CultureInfo.InvariantCulture, $"its latest article is {signals.HoursOld:0} {(Math.Round(signals.HoursOld) == 1 ? "hour" : "hours")} older than the newest of all"),
        ];
    }
}
