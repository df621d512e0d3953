using DigestBot.Core.Deliveries;
using DigestBot.Core.Subscriptions;

namespace DigestBot.Storage;

/// <summary>Keeps what was posted where: the reason a digest is posted once.</summary>
public sealed class DeliveryStore(Database database)
{
    /// <summary>
    /// Claims the delivery of a subscription that is due at <paramref name="dueAt"/>. Its window begins where the last one that was
    /// posted or empty ended, and ends at <paramref name="now"/>. Null when that due time, or a later one, is claimed already,
    /// by this process or another.
    /// </summary>
    public Task<Delivery?> TryClaimAsync(SubscriptionId subscription, DateTimeOffset dueAt, DateTimeOffset now, CancellationToken cancellationToken) => throw new NotSupportedException(database.Description + subscription + dueAt + now);

    /// <summary>Records what became of a claimed delivery. A second record of the same delivery changes nothing.</summary>
    public Task RecordAsync(Delivery delivery, DeliveryState state, string? messageId, DateTimeOffset at, CancellationToken cancellationToken) => throw new NotSupportedException(database.Description + delivery + state + messageId + at);

    /// <summary>Deliveries that were claimed and never recorded: a process died in between. The oldest first.</summary>
    public Task<IReadOnlyList<Delivery>> UnfinishedAsync(CancellationToken cancellationToken) => throw new NotSupportedException(database.Description);

    /// <summary>The last delivery of a subscription that was posted; null when there is none.</summary>
    public Task<Delivery?> LastPostedAsync(SubscriptionId subscription, CancellationToken cancellationToken) => throw new NotSupportedException(database.Description + subscription);
}
