using Microsoft.Extensions.Logging;
using Quartz;

namespace DigestBot.Posting;

/// <summary>Looks now and then whether another node changed the subscriptions, goes on with what a node that died has left, and posts what quiet hours held back.</summary>
[DisallowConcurrentExecution]
internal sealed partial class SetClockJob(DigestClock clock, DigestPoster poster, ILogger<SetClockJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await clock.SetAsync(cancellationToken);
            await poster.ResumeAsync(cancellationToken);
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
