using DigestBot.Core.Subscriptions;
using DigestBot.Storage;
using Microsoft.Extensions.Logging;
using Quartz;

namespace DigestBot.Posting;

/// <summary>Fires when a subscription's digest is due.</summary>
[DisallowConcurrentExecution]
internal sealed partial class PostDigestJob(DigestPoster poster, SubscriptionStore subscriptions, TimeProvider time, ILogger<PostDigestJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var id = new SubscriptionId(context.JobDetail.Key.Name);
        try
        {
            // The hour is worked out anew, so that one that fires late claims the same delivery as a start would.
            // A clock that is a little early must not take it for the hour before.
            var now = time.GetUtcNow();
            var at = context.ScheduledFireTimeUtc > now ? context.ScheduledFireTimeUtc.Value : now;
            if (await subscriptions.FindAsync(id, cancellationToken) is { } due && DueTimes.Last(due, at) is { } hour)
            {
                await poster.PostDueAsync(due, hour, cancellationToken);
            }
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            LogFailed(failed, id);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The digest of {Subscription} failed; it is tried again within minutes.")]
    private partial void LogFailed(Exception exception, SubscriptionId subscription);
}
