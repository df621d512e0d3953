using DigestBot.Storage;
using Microsoft.Extensions.Logging;
using Quartz;

namespace DigestBot.Posting;

/// <summary>Forgets what stands behind buttons and digests that nobody looks at any more.</summary>
[DisallowConcurrentExecution]
internal sealed partial class ForgetJob(CommandStore commands, DeliveryStore deliveries, TimeProvider time, ILogger<ForgetJob> logger) : IJob
{
    private static readonly TimeSpan DigestsFor = TimeSpan.FromDays(90);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await commands.ForgetAsync(cancellationToken);
            await deliveries.ForgetDigestsAsync(time.GetUtcNow() - DigestsFor, cancellationToken);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            LogFailed(failed);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Old digests could not be forgotten; that is tried again.")]
    private partial void LogFailed(Exception exception);
}
