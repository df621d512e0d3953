using DigestBot.Core.Commands;
using DigestBot.Slack.Formatting;
using DigestBot.Slack.Payloads;
using DigestBot.Slack.Posting;
using DigestBot.Slack.Web;
using Microsoft.Extensions.Logging;

namespace DigestBot.Slack.Interactions;

/// <summary>Brings answers to who asked: to the command's own address while it lives, else as a message of the bot.</summary>
internal sealed partial class AnswerSender(ResponseSender responses, MessageSender messages, SlackWeb web, WorkspaceTokens tokens, ILogger<AnswerSender> logger)
{
    /// <summary>An address takes five posts; one is left for an apology.</summary>
    private const int MostMessages = 4;

    public async Task SendAsync(ReplyPath path, CommandReply reply, CancellationToken cancellationToken)
    {
        var parts = SlackFormatter.Reply(reply);
        foreach (var (index, part) in parts.Take(MostMessages).Index())
        {
            var message = index == MostMessages - 1 && parts.Count > MostMessages ? part with { Blocks = [.. part.Blocks.Take(SlackLimits.Blocks - 1), SlackText.Small("The rest has no room here.")] } : part;
            if (!await SendAsync(path, message, reply.IsPrivate, isFirst: index == 0, cancellationToken))
            {
                LogUndelivered(path.Channel);
                return;
            }
        }
    }

    private async Task<bool> SendAsync(ReplyPath path, SlackMessage message, bool isPrivate, bool isFirst, CancellationToken cancellationToken)
    {
        if (path.ResponseUrl is { } url)
        {
            var replaces = path.Replaces && isFirst;
            var answer = new AnswerMessage(message.Text, message.Blocks)
            {
                ResponseType = replaces ? null : isPrivate || path.Replaces ? "ephemeral" : "in_channel",
                ReplaceOriginal = replaces,
                ThreadTs = replaces ? null : path.Thread,
            };
            if (await responses.TrySendAsync(url, answer, cancellationToken))
            {
                return true;
            }
        }

        return await tokens.FindAsync(path.Channel.Team, path.Organization, cancellationToken) is { } install
            && await (isPrivate ? WhisperAsync(path, install.Token, message, cancellationToken) : messages.PostAsync(install.Token, path.Channel, message, path.Thread, null, cancellationToken)) is SlackAnswer.Done;
    }

    private Task<SlackAnswer> WhisperAsync(ReplyPath path, SlackToken token, SlackMessage message, CancellationToken cancellationToken) =>
        web.CallAsync("chat.postEphemeral", token, SlackArguments.Whisper(path.Channel.Channel, path.User, message, path.Thread), cancellationToken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An answer for {Channel} could not be delivered: its address is spent, and the app may not write there.")]
    private partial void LogUndelivered(SlackChannel channel);
}
