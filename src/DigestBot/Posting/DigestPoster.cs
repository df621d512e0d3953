using DigestBot.Commands;
using DigestBot.Core.Deliveries;
using DigestBot.Core.Digests;
using DigestBot.Core.Platforms;
using DigestBot.Core.Subscriptions;
using DigestBot.Settings;
using DigestBot.Storage;
using Microsoft.Extensions.Logging;

namespace DigestBot.Posting;

/// <summary>Posts digests, each once: what is due is claimed in the database before it is posted and recorded after.</summary>
internal sealed partial class DigestPoster(
    DigestMaker maker, ButtonShortener buttons, SubscriptionStore subscriptions, DeliveryStore deliveries, IEnumerable<IChatPlatform> platforms, TimeProvider time, ILogger<DigestPoster> logger)
{
    private const int MaxTries = 5;
    private const int MostTogether = 16;

    /// <summary>Longer waits are no sleep but a date in the database.</summary>
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(12);

    /// <summary>Goes on with deliveries whose process died between the claim and the record.</summary>
    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        var all = (await subscriptions.AllAsync(cancellationToken)).ToDictionary(subscription => subscription.Id);
        await TogetherAsync(await deliveries.TakeOverAsync(time.GetUtcNow(), cancellationToken), delivery => delivery.Subscription, async (delivery, token) =>
        {
            if (all.TryGetValue(delivery.Subscription, out var subscription))
            {
                await DeliverAsync(subscription, await deliveries.WithMessagesAsync(delivery, token), await deliveries.DigestOfAsync(delivery, token), token);
            }
        }, cancellationToken);
    }

    /// <summary>
    /// Posts what came due and was not claimed: while the bot was away, or in quiet hours. However many hours of a subscription were
    /// missed, it is one digest.
    /// </summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var claimed = await deliveries.LastDueAsync(cancellationToken);
        await TogetherAsync(await subscriptions.AllAsync(cancellationToken), subscription => subscription.Id, async (subscription, token) =>
        {
            if (DueTimes.Last(subscription, time.GetUtcNow()) is { } due && due > claimed.GetValueOrDefault(subscription.Id, DateTimeOffset.MinValue))
            {
                await PostDueAsync(subscription, due, token);
            }
        }, cancellationToken);
    }

    /// <summary>Posts the digest that is due at <paramref name="dueAt"/>, unless it was claimed before, is paused, or it is quiet now.</summary>
    public async Task PostDueAsync(Subscription subscription, DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (PlatformOf(subscription) is not null && !subscription.IsPaused && !IsQuiet(subscription, now)
            && await deliveries.TryClaimAsync(subscription.Id, dueAt, now, cancellationToken) is { } delivery)
        {
            await DeliverAsync(subscription, delivery, null, cancellationToken);
        }
    }

    // Posts a delivery that is claimed, as far as it ever will be.
    private async Task DeliverAsync(Subscription subscription, Delivery delivery, Digest? made, CancellationToken cancellationToken)
    {
        if (PlatformOf(subscription) is not { } platform)
        {
            return;
        }

        var digest = made is null ? await MakeAsync(subscription, delivery, cancellationToken) : await maker.ForChannelAsync(made, subscription, cancellationToken);
        if (digest.IsEmpty)
        {
            await RecordAsync(delivery, DeliveryState.Empty, null, cancellationToken);
            return;
        }

        switch (await PostAsync(platform, subscription.Channel, await buttons.ShortenAsync(digest, cancellationToken), delivery, cancellationToken))
        {
            case PostOutcome.Posted posted:
                // Already posted: not even the end of the program may leave that unsaid.
                await RecordAsync(delivery, DeliveryState.Posted, posted.MessageId, CancellationToken.None);
                LogPosted(subscription.Channel, digest.Stories.Count);
                break;
            case PostOutcome.Refused refused:
                // What it would have told is told when it is resumed: its window begins at the last one that was posted.
                LogRefused(subscription.Channel, refused.Reason);
                await subscriptions.PauseAsync(subscription.Id, refused.Reason, cancellationToken);
                await RecordAsync(delivery, DeliveryState.Failed, null, cancellationToken);
                break;
            case PostOutcome.Rejected rejected:
                LogRejected(subscription.Channel, rejected.Reason);
                await RecordAsync(delivery, DeliveryState.Failed, null, cancellationToken);
                break;
            case PostOutcome.TryLater later when time.GetUtcNow() - delivery.UpTo < GiveUpAfter:
                // It stays claimed, so that it is told first and whole; the next look at the clock goes on with it.
                LogPostponed(subscription.Channel, later.Reason);
                await deliveries.PostponeAsync(delivery, time.GetUtcNow() + (later.Delay < LookAgainAfter ? LookAgainAfter : later.Delay), cancellationToken);
                break;
            case PostOutcome.TryLater later:
                // What it would have told is in the next digest: its window begins at the last one that was posted.
                LogGivenUp(subscription.Channel, GiveUpAfter.TotalHours, later.Reason);
                await RecordAsync(delivery, DeliveryState.Failed, null, cancellationToken);
                break;
        }
    }

    // Once it is made it stays: what is gone on with has the same messages as what was begun.
    private async Task<Digest> MakeAsync(Subscription subscription, Delivery delivery, CancellationToken cancellationToken)
    {
        var digest = await maker.MakeAsync(subscription, delivery.DueAt, delivery.After, delivery.UpTo, cancellationToken);
        if (!digest.IsEmpty)
        {
            await deliveries.KeepDigestAsync(delivery, digest, time.GetUtcNow(), cancellationToken);
        }

        return digest;
    }

    private async Task<PostOutcome> PostAsync(
        IChatPlatform platform, ChannelId channel, Digest digest, Delivery delivery, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var outcome = await platform.PostAsync(channel, digest, delivery, KeepAsync, cancellationToken);
            if (outcome is not PostOutcome.TryLater later || tries == MaxTries || later.Delay > MaxDelay)
            {
                return outcome;
            }

            LogTryLater(channel, later.Reason, later.Delay);
            await deliveries.RenewAsync(delivery, time.GetUtcNow(), cancellationToken);
            await Task.Delay(later.Delay, time, cancellationToken);
            delivery = await deliveries.WithMessagesAsync(delivery, cancellationToken);
        }

        // A message that is posted is kept so whatever ends meanwhile.
        Task KeepAsync(int position, string? messageId, CancellationToken token) =>
            deliveries.KeepMessageAsync(delivery, new DeliveryMessage(position, messageId, time.GetUtcNow()), messageId is null ? token : CancellationToken.None);
    }

    // A channel that makes the bot wait, or whose digest fails, holds up no other.
    private Task TogetherAsync<T>(IEnumerable<T> items, Func<T, SubscriptionId> nameOf, Func<T, CancellationToken, Task> work, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        items,
        new ParallelOptions { MaxDegreeOfParallelism = MostTogether, CancellationToken = cancellationToken },
        async (item, token) =>
        {
            try
            {
                await work(item, token);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                LogFailed(failed, nameOf(item));
            }
        });

    private static bool IsQuiet(Subscription subscription, DateTimeOffset now) =>
        subscription.Quiet is { } quiet && quiet.Contains(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, DigestZone.Named(subscription.Schedule.TimeZone)).DateTime));

    private IChatPlatform? PlatformOf(Subscription subscription) => platforms.FirstOrDefault(platform => platform.Name == subscription.Channel.Platform);

    private Task RecordAsync(Delivery delivery, DeliveryState state, string? messageId, CancellationToken cancellationToken) =>
        deliveries.RecordAsync(delivery, state, messageId, time.GetUtcNow(), cancellationToken);

    [LoggerMessage(Level = LogLevel.Error, Message = "The digest of {Subscription} failed; it is tried again within minutes.")]
    private partial void LogFailed(Exception exception, SubscriptionId subscription);

    [LoggerMessage(Level = LogLevel.Information, Message = "Posted a digest of {Stories} stories to {Channel}.")]
    private partial void LogPosted(ChannelId channel, int stories);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The digest for {Channel} could not be posted yet: {Reason}. It is tried again in {Delay}.")]
    private partial void LogTryLater(ChannelId channel, string reason, TimeSpan delay);

    [LoggerMessage(Level = LogLevel.Error, Message = "The digest for {Channel} is paused: {Reason}. /digest resume goes on when that is mended.")]
    private partial void LogRefused(ChannelId channel, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The digest for {Channel} could not be shown there: {Reason}. The next one tells it.")]
    private partial void LogRejected(ChannelId channel, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The digest for {Channel} could not be posted: {Reason}. It is tried again within minutes.")]
    private partial void LogPostponed(ChannelId channel, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The digest for {Channel} was given up after {Hours} hours: {Reason}. The next one tells it.")]
    private partial void LogGivenUp(ChannelId channel, double hours, string reason);
}
