using DigestBot.Core.Subscriptions;

namespace DigestBot.Core.Deliveries;

/// <summary>
/// One digest on its way to one channel. There is at most one for a subscription and due time, however often a schedule fires.
/// It tells of the articles added after <paramref name="After"/> and up to <paramref name="UpTo"/>.
/// </summary>
public sealed record Delivery(
    SubscriptionId Subscription,
    DateTimeOffset DueAt,
    DateTimeOffset After,
    DateTimeOffset UpTo,
    DeliveryState State)
{
    /// <summary>The messages that an earlier try began or posted, by position: they are not posted again.</summary>
    public IReadOnlyList<DeliveryMessage> Messages { get; init; } = [];
}
