using DigestBot.Core.Wording;

namespace DigestBot.Core.Digests;

/// <summary>Says in words why a story stands where it does: each sentence is a signal of <see cref="StorySignals"/>, the strongest first. Pure.</summary>
public static class StoryReasons
{
    /// <summary>"3 outlets tell it, each in words of its own", "2 of them in the last six hours", "12 direct quotes with a named speaker".</summary>
    public static IReadOnlyList<string> Of(StorySignals signals, int articles)
    {
        ArgumentNullException.ThrowIfNull(signals);
        return [.. All(signals, articles).Where(reason => reason.Words is not null).OrderByDescending(reason => Math.Abs(reason.Points)).Select(reason => reason.Words!)];
    }

    private static IEnumerable<(double Points, string? Words)> All(StorySignals signals, int articles)
    {
        yield return (signals.Corroboration, Corroboration(signals, articles));
        yield return (signals.Velocity, signals.Velocity > 0 ? $"{DigestText.Counted(signals.RecentOwners, "of them told", "of them told")} it in the last six hours" : null);
        yield return (signals.Voices, signals.Quotes == 0 ? null : DigestText.Counted(signals.Quotes, "direct quote with a named speaker", "direct quotes with a named speaker"));
        yield return (signals.Age, signals.HoursOld < 1 ? "its latest article is among the newest of all" : $"its latest article is {Rounded(signals.HoursOld, "hour")} older than the newest of all");
        yield return (signals.Novelty, signals.DaysSinceTold is { } days ? $"a digest told of it here {(days < 1 ? "within the last day" : $"{Rounded(days, "day")} ago")}, so it stands lower" : null);
        yield return (0.5 * signals.Matches.Count, signals.Matches.Count > 0 ? $"it matches {string.Join(", ", signals.Matches)}" : null);
        yield return (signals.Followed.Count > 0 ? 1.5 : 0, signals.Followed.Count > 0 ? $"it quotes {string.Join(", ", signals.Followed)}, whom this channel follows" : null);
        yield return (signals.Unwanted, signals.Disliked is { } disliked ? $"this channel wants less like “{disliked.Headline}”, so it stands lower" : null);
    }

    private static string Corroboration(StorySignals signals, int articles)
    {
        var tellers = signals.Owners == 1 ? "one outlet tells it" : $"{signals.Owners} outlets tell it, each in words of its own";
        return articles > signals.Tellings ? $"{tellers}; {articles} articles in all, {DigestText.Counted(articles - signals.Tellings, "is a copy", "are copies")} of another's text"
            : articles > signals.Owners ? $"{tellers}, in {articles} articles"
            : tellers;
    }

    private static string Rounded(double number, string unit) => DigestText.Counted((int)Math.Round(number), unit, unit + "s");
}
