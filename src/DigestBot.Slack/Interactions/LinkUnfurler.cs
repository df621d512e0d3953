using System.Text.Json;
using DigestBot.Core.Commands;
using DigestBot.Slack.Formatting;
using DigestBot.Slack.Payloads;
using DigestBot.Slack.Web;

namespace DigestBot.Slack.Interactions;

/// <summary>Shows the summary of an article below a link to it (https://docs.slack.dev/messaging/unfurling-links-in-messages).</summary>
internal sealed class LinkUnfurler(SlackWeb web, WorkspaceTokens tokens)
{
    public async Task UnfurlAsync(SlackIntent.Links shared, CommandRouter router, CancellationToken cancellationToken)
    {
        var unfurls = new Dictionary<string, UnfurlContent>(StringComparer.Ordinal);
        foreach (var address in shared.Addresses)
        {
            var reply = await router.AnswerAsync(new CommandRequest { Name = "summary", Text = TypedText.Read(address), Channel = shared.Channel.Id }, cancellationToken);

            // A page that gave no article gets no card; its reasons are nobody's concern who only shared a link.
            if (reply is { Title: not null, IsPrivate: false, HasFailed: false })
            {
                unfurls[address] = new UnfurlContent(SlackFormatter.Reply(reply)[0].Blocks);
            }
        }

        if (unfurls.Count > 0 && await tokens.FindAsync(shared.Channel.Team, shared.Organization, cancellationToken) is { } install)
        {
            await web.CallAsync("chat.unfurl", install.Token, Arguments(shared.Shared, unfurls), cancellationToken);
        }
    }

    // A link that is still being typed is known by its unfurl id alone.
    private static Dictionary<string, string> Arguments(EventDetail shared, IReadOnlyDictionary<string, UnfurlContent> unfurls)
    {
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal) { ["unfurls"] = JsonSerializer.Serialize(unfurls, SlackJson.Default.IReadOnlyDictionaryStringUnfurlContent) };
        if (shared is { UnfurlId: { } id, Source: { } source })
        {
            arguments["unfurl_id"] = id;
            arguments["source"] = source;
        }
        else
        {
            arguments["channel"] = shared.Channel ?? "";
            arguments["ts"] = shared.MessageTs ?? "";
        }

        return arguments;
    }
}
