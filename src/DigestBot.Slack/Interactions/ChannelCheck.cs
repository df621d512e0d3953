using DigestBot.Slack.Payloads;
using DigestBot.Slack.Web;

namespace DigestBot.Slack.Interactions;

/// <summary>Says what keeps the bot from posting to a channel, before a digest is set up for it.</summary>
internal sealed class ChannelCheck(SlackWeb web, WorkspaceTokens tokens)
{
    private const string Membership = "a seat (type /invite and the app's name)";

    /// <summary>What is missing, in words; nothing where it may post, or Slack does not say.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(ReplyPath path, CancellationToken cancellationToken)
    {
        if (await tokens.FindAsync(path.Channel.Team, path.Organization, cancellationToken) is not { } install)
        {
            return [];
        }

        // To a public channel it may post without being in it, by chat:write.public; a private one it does not even see.
        return await web.CallAsync("conversations.info", install.Token, new Dictionary<string, string>(StringComparer.Ordinal) { ["channel"] = path.Channel.Channel }, cancellationToken) switch
        {
            SlackAnswer.Failed { Error: "channel_not_found" } => [Membership],
            SlackAnswer.Done { Body: var body } when SlackJson.TryRead(body.Channel, SlackJson.Default.ChannelPayload) is { IsPrivate: true, IsMember: false } => [Membership],
            _ => [],
        };
    }
}
