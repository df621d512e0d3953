using System.Globalization;
using DigestBot.Core.Digests;
using DigestBot.Core.Stories;
using DigestBot.Core.Subscriptions;
using DigestBot.Storage;

namespace DigestBot.Commands.Digests;

/// <summary>Finds the story that is meant among those that a channel's digests told.</summary>
internal sealed class ToldStories(DeliveryStore deliveries)
{
    /// <summary>A button under an older digest finds its story no more.</summary>
    private const int MostDigests = 30;

    /// <summary>The last digest; null when none was posted.</summary>
    public async Task<Digest?> LastAsync(Subscription subscription, CancellationToken cancellationToken) =>
        await deliveries.LastDigestsAsync(subscription.Id, 1, cancellationToken) is [var last] ? last : null;

    /// <summary>A story by its name, or by its number or words of its headline in the last digest; null when none is meant.</summary>
    public async Task<ToldStory?> FindAsync(string wanted, Subscription subscription, CancellationToken cancellationToken)
    {
        var digests = await deliveries.LastDigestsAsync(subscription.Id, MostDigests, cancellationToken);
        var all = digests.SelectMany(Stories).ToList();
        return all.Find(told => told.Id == new StoryId(wanted)) ?? digests.Take(1).SelectMany(Stories).FirstOrDefault(told => IsMeant(wanted, told));
    }

    private static IEnumerable<ToldStory> Stories(Digest digest) => digest.Stories
        .Select((story, index) => new ToldStory(story.Id, index + 1, story.Headline, story.Reasons, story, digest))
        .Concat(digest.AlsoInTheNews.Select((headline, index) => new ToldStory(headline.Id, digest.Stories.Count + index + 1, headline.Headline, headline.Reasons, null, digest)));

    private static bool IsMeant(string wanted, ToldStory told) =>
        wanted == told.Number.ToString(CultureInfo.InvariantCulture)
        || (wanted.Length > 2 && Array.TrueForAll(wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries), word => told.Headline.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
