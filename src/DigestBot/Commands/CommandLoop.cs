using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DigestBot.Commands;

/// <summary>Answers the commands of all platforms; when none of them has any more to come, the program ends.</summary>
internal sealed partial class CommandLoop(
    IEnumerable<IChatPlatform> platforms, CommandRouter router, ButtonShortener buttons, IHostApplicationLifetime lifetime, ILogger<CommandLoop> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAll(platforms.Select(platform => ServeAsync(platform, stoppingToken)));
        lifetime.StopApplication();
    }

    private Task ServeAsync(IChatPlatform platform, CancellationToken cancellationToken)
    {
        var together = new ParallelOptions { MaxDegreeOfParallelism = platform.CommandsAtOnce, CancellationToken = cancellationToken };
        return Parallel.ForEachAsync(platform.ReceiveAsync(router, cancellationToken), together, (command, token) => AnswerAsync(platform, command, token));
    }

    private async ValueTask AnswerAsync(IChatPlatform platform, IncomingCommand command, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await router.AnswerAsync(command.Request, cancellationToken);
            await platform.ReplyAsync(command, await buttons.ShortenAsync(reply, cancellationToken), cancellationToken);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            await ApologizeAsync(platform, command, failed, cancellationToken);
        }
    }

    private async Task ApologizeAsync(IChatPlatform platform, IncomingCommand command, Exception failed, CancellationToken cancellationToken)
    {
        var reference = Guid.NewGuid().ToString("N")[..8];
        LogFailed(failed, command.Request.Name, reference);
        try
        {
            await platform.ReplyAsync(command, CommandReply.Of($"Something went wrong with that; it is in the log as {reference}."), cancellationToken);
        }
        catch (IOException)
        {
            // The way back to the person is what is broken; the log has it.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "/{Command} failed, reference {Reference}.")]
    private partial void LogFailed(Exception exception, string command, string reference);
}
