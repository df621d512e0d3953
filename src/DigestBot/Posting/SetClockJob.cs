using Microsoft.Extensions.Logging;
using Quartz;

namespace DigestBot.Posting;

/// <summary>Looks now and then whether another node changed the subscriptions, and posts what was held back by quiet hours.</summary>
[DisallowConcurrentExecution]
internal sealed partial class SetClockJob(DigestClock clock, DigestPoster poster, ILogger<SetClockJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await clock.SetAsync(cancellationToken);
            await poster.CatchUpAsync(cancellationToken);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            LogFailed(failed);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The hours of digests could not be looked up; that is tried again.")]
    private partial void LogFailed(Exception exception);
}
