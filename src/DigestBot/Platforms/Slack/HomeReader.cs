using System.Globalization;
using DigestBot.Commands;
using DigestBot.Core.Questions;
using DigestBot.Core.Sources;
using DigestBot.Core.Subscriptions;
using DigestBot.Posting;
using DigestBot.Settings;
using DigestBot.Slack;
using DigestBot.Slack.Home;
using DigestBot.Storage;

namespace DigestBot.Platforms.Slack;

/// <summary>Gathers what the app's own page in Slack shows of a workspace.</summary>
internal sealed class HomeReader(SubscriptionStore subscriptions, SourceStore sources, QuoteStore quotes, StatementCards cards, TimeZoneInfo zone, TimeProvider time)
{
    private const int MostQuotes = 30;

    public async Task<SlackHome> ReadAsync(string team, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var own = (await subscriptions.AllAsync(cancellationToken)).Where(subscription => IsOf(team, subscription)).ToList();
        var followed = new Dictionary<SourceId, Source>();
        foreach (var subscription in own)
        {
            foreach (var source in await sources.FollowedAsync(subscription.Channel, cancellationToken))
            {
                followed[source.Id] = source;
            }
        }

        return new SlackHome
        {
            Schedules = [.. own.Select(subscription => Schedule(subscription, now))],
            Sources = [.. followed.Values.OrderBy(source => source.Name, StringComparer.OrdinalIgnoreCase).Select(source => Shown(source, now))],
            QuotedToday = await cards.MakeAsync(StatementGroups.Of(await quotes.FindAsync(new Question { Since = Today(now) }, 0, MostQuotes, cancellationToken)), cancellationToken),
        };
    }

    private static bool IsOf(string team, Subscription subscription) =>
        subscription.Channel.Platform == SlackPlatform.PlatformName && subscription.Channel.Value.StartsWith($"{team}/", StringComparison.Ordinal);

    private static HomeSchedule Schedule(Subscription subscription, DateTimeOffset now)
    {
        var own = DigestZone.Named(subscription.Schedule.TimeZone);
        var next = subscription.IsPaused ? null : DueTimes.Next(subscription.Schedule.Cron, own, now);
        var words = string.Create(CultureInfo.InvariantCulture, $"{subscription.Stories} stories at most, {subscription.Schedule.TimeZone}");
        return new HomeSchedule(subscription.Channel, words, next, subscription.IsPaused ? subscription.PauseReason ?? "somebody paused it; /digest resume goes on" : null);
    }

    private static HomeSource Shown(Source source, DateTimeOffset now)
    {
        var health = SourceHealth.Of(source, now);
        return new HomeSource(source.Name, source.Address, health.State == HealthState.Good || health.Text.Length == 0 ? null : health.Text);
    }

    private DateTimeOffset Today(DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone);
        return local - local.TimeOfDay;
    }
}
