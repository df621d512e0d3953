using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using DigestBot.Core.Questions;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary>Offers values while somebody types. See <see cref="SuggestValues"/>.</summary>
internal sealed class Suggester(SpeakerStore speakers, ArticleStore articles, SourceStore sources, SubscriptionStore subscriptions, DeliveryStore deliveries, TimeProvider time)
{
    private const int Most = 25;
    private const int MostArticles = 200;
    private const int LongestLabel = 100;

    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(OptionKind kind, string typed, ChannelId channel, CancellationToken cancellationToken)
    {
        if (kind == OptionKind.Speaker)
        {
            var known = await speakers.SuggestAsync(typed, channel, time.GetUtcNow(), Most, cancellationToken);
            return [.. known.Where(speaker => speaker.Name.Length <= LongestLabel).Select(speaker => new Suggestion(Short($"{SpeakerTitle.Before(speaker.Name, speaker.Role)}{SpeakerTitle.Behind(speaker.Role)} · {speaker.Quotes}"), speaker.Name))];
        }

        var all = kind switch
        {
            OptionKind.Zone => TimeZoneInfo.GetSystemTimeZones().Select(zone => new Suggestion(zone.Id, zone.Id)),
            OptionKind.Source => (await sources.FollowedAsync(channel, cancellationToken)).Select(source => new Suggestion(Short(source.Name), source.Id.Value)),
            OptionKind.Article => (await articles.LatestAsync(MostArticles, cancellationToken)).Select(article => new Suggestion(Short(article.Article.Article.Title), article.Id.Value)),
            OptionKind.Story => await StoriesAsync(channel, cancellationToken),
            _ => [],
        };
        var words = FoldedText.Of(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. all.Where(one => one.Label.Length > 0 && one.Value.Length <= LongestLabel && Fits(one.Label, words)).Take(Most)];
    }

    private async Task<IEnumerable<Suggestion>> StoriesAsync(ChannelId channel, CancellationToken cancellationToken) =>
        await subscriptions.FindAsync(channel, cancellationToken) is { } subscription && await deliveries.LastDigestsAsync(subscription.Id, 1, cancellationToken) is [var last]
            ? last.Stories.Select((story, index) => new Suggestion(Short($"{index + 1}. {story.Headline}"), story.Id.Value))
            : [];

    // Every typed word begins a word of the label.
    private static bool Fits(string label, string[] words)
    {
        var folded = $" {FoldedText.Of(label)}";
        return Array.TrueForAll(words, word => folded.Contains($" {word}", StringComparison.Ordinal));
    }

    private static string Short(string label) => label.Length <= LongestLabel ? label : $"{label[..(LongestLabel - 1)]}…";
}
