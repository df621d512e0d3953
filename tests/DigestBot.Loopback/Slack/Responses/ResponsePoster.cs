using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Slack.Validation;
using DigestBot.Loopback.Slack.Web;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Slack.Responses;

/// <summary>Shows an answer to a command or a click, whether it came with the ack or to the response address.</summary>
internal sealed class ResponsePoster(SlackWorkspace workspace, Violations violations)
{
    /// <summary>Shows it; else gives the error.</summary>
    public string? Post(ResponseAddress address, JsonObject body)
    {
        if (body.Flag("delete_original"))
        {
            if (address.Original is { } deleted)
            {
                workspace.Remove(deleted);
                address.Original = null;
            }

            return null;
        }

        var (content, error) = MessageRules.Read(new ApiArguments(body));
        if (content is null)
        {
            return error!.Body.Text("error");
        }

        PostingWatch.Look(violations, new ApiArguments(body), content, "an answer", isPost: false);
        if (body.Flag("replace_original") && address.Original is { } original && workspace.FindMessage(original.Channel, original.Ts) is { } current)
        {
            address.Original = Replace(current, content);
        }
        else
        {
            Add(address, body, content);
        }

        return null;
    }

    // An ephemeral message stays one, whatever the answer asks for.
    private SlackMessage Replace(SlackMessage current, MessageContent content)
    {
        var replaced = current with
        {
            Text = content.Text,
            Blocks = content.Blocks,
            Attachments = content.Attachments,
            EditedTs = workspace.NextTs(),
        };
        workspace.Replace(replaced);
        return replaced;
    }

    private void Add(ResponseAddress address, JsonObject body, MessageContent content)
    {
        var added = workspace.Add(new SlackMessage
        {
            Channel = address.Channel,
            User = SlackIds.BotUser,
            Text = content.Text,
            Blocks = content.Blocks,
            Attachments = content.Attachments,
            Metadata = content.Metadata,
            ThreadTs = body.Text("thread_ts"),
            EphemeralTo = body.Text("response_type") == "in_channel" ? null : address.User,
        });
        address.Original ??= added;
    }
}
