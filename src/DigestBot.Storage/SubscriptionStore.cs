using DigestBot.Core.Subscriptions;

namespace DigestBot.Storage;

/// <summary>Keeps the channels' wishes for digests.</summary>
public sealed class SubscriptionStore(Database database)
{
    /// <summary>Keeps a subscription; one with the same id gets the new schedule and number of stories, and keeps when it was set up.</summary>
    public Task<Subscription> SaveAsync(Subscription subscription, CancellationToken cancellationToken) => throw new NotSupportedException(database.Description + subscription);

    /// <summary>All subscriptions, by id.</summary>
    public Task<IReadOnlyList<Subscription>> AllAsync(CancellationToken cancellationToken) => throw new NotSupportedException(database.Description);
}
