using DigestBot.Core.Digests;
using DigestBot.Core.Subscriptions;
using DigestBot.Storage;

namespace DigestBot.Posting;

/// <summary>Reads what a channel was told and what it cares for.</summary>
internal sealed class InterestReader(DeliveryStore deliveries, StoryStore stories, FollowedSpeakerStore speakers)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    /// <summary>As it was before the digest that is due at <paramref name="dueAt"/>.</summary>
    public async Task<ChannelInterests> ReadAsync(Subscription subscription, DateTimeOffset dueAt, CancellationToken cancellationToken) => new()
    {
        Told = await deliveries.ToldAsync(subscription.Id, dueAt - Remembered, dueAt, cancellationToken),
        Speakers = [.. (await speakers.OfAsync(subscription.Channel, cancellationToken)).Keys],
        Filters = subscription.Filters,
        Disliked = await stories.DislikedAsync(subscription.Id, cancellationToken),
    };
}
