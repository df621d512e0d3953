using Microsoft.Extensions.Logging;
using Quartz;

namespace DigestBot.Intake.Stories;

/// <summary>Puts what has arrived into stories, so that a digest finds it done.</summary>
[DisallowConcurrentExecution]
internal sealed partial class KeepStoriesJob(StoryKeeper keeper, ILogger<KeepStoriesJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await keeper.CatchUpAsync(cancellationToken);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            LogFailed(failed);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Articles could not be put into stories; that is tried again.")]
    private partial void LogFailed(Exception exception);
}
