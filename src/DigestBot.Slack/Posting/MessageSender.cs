using DigestBot.Slack.Payloads;
using DigestBot.Slack.Web;
using Microsoft.Extensions.Logging;

namespace DigestBot.Slack.Posting;

/// <summary>
/// Posts single messages, one a second in a channel (https://docs.slack.dev/apis/web-api/rate-limits). It tries again only where Slack
/// proved that nothing was posted. Safe to share between threads.
/// </summary>
internal sealed partial class MessageSender(SlackWeb web, TimeProvider time, ILogger<MessageSender> logger)
{
    private const int MaxTries = 4;
    private const int BurstOfChannel = 3;
    private const int BurstOfWorkspace = 20;

    /// <summary>Who is made to wait for longer comes back later.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly Pacer channels = new(TimeSpan.FromSeconds(1), BurstOfChannel, time);

    // "Several hundred a minute" are allowed in a workspace.
    private readonly Pacer workspaces = new(TimeSpan.FromMilliseconds(200), BurstOfWorkspace, time);

    /// <summary>Posts a message, into a thread where one is given; blocks that Slack refuses are left out.</summary>
    public async Task<SlackAnswer> PostAsync(
        SlackToken token, SlackChannel channel, SlackMessage message, string? thread, MessageMetadata? metadata, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            await workspaces.WaitAsync(channel.Team, cancellationToken);
            await channels.WaitAsync($"{channel}", cancellationToken);
            var answer = await web.CallAsync("chat.postMessage", token, SlackArguments.Post(channel.Channel, message, thread, metadata), cancellationToken);
            switch (answer)
            {
                case SlackAnswer.Limited limited:
                    workspaces.Pause(channel.Team, limited.RetryAfter);
                    if (tries == MaxTries || limited.RetryAfter > LongestWait)
                    {
                        return answer;
                    }

                    break;
                case SlackAnswer.NotSent when tries < MaxTries:
                    await Task.Delay(TimeSpan.FromSeconds(tries), time, cancellationToken);
                    break;
                case SlackAnswer.Failed failed when SlackErrors.IsOfContent(failed.Error) && message.Blocks.Count > 0:
                    LogBlocksRefused(channel, failed.Error, failed.Detail);
                    message = message with { Blocks = [] };
                    break;
                default:
                    return answer;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Slack refused the blocks of a message for {Channel} ({Error}: {Detail}); it was posted as plain text.")]
    private partial void LogBlocksRefused(SlackChannel channel, string error, string detail);
}
