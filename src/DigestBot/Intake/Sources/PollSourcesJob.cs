using Microsoft.Extensions.Logging;
using Quartz;

namespace DigestBot.Intake.Sources;

/// <summary>Looks which sources are due; the workers of <see cref="SourcePoller"/> check them.</summary>
[DisallowConcurrentExecution]
internal sealed partial class PollSourcesJob(SourceQueue queue, ILogger<PollSourcesJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await queue.FillAsync(cancellationToken);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            LogFailed(failed);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "It could not be told which sources are due; it is tried again.")]
    private partial void LogFailed(Exception exception);
}
