using DigestBot.Loopback.Control;
using DigestBot.Loopback.Slack.Responses;
using DigestBot.Loopback.Slack.Validation;
using DigestBot.Loopback.Slack.Web;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Slack.Methods;

/// <summary>What is done to a message that was posted: chat.update, chat.delete and chat.getPermalink.</summary>
internal sealed class MessageMethods(SlackWorkspace workspace, Violations violations)
{
    private const string Scope = "chat:write";

    public IEnumerable<ApiMethod> All =>
    [
        new("chat.update", ApiTier.Three, Update) { Scope = Scope, Required = ["channel", "ts"] },
        new("chat.delete", ApiTier.Three, Delete) { Scope = Scope, Required = ["channel", "ts"] },
        new("chat.getPermalink", ApiTier.Special, Link) { TakesJson = false, Required = ["channel", "message_ts"] },
    ];

    // Blocks and metadata that are not given stay as they are; empty ones are taken away.
    private ApiAnswer Update(ApiCall call)
    {
        var (message, refusal) = Find(call, "ts", "cant_update_message");
        if (message is null)
        {
            return refusal!;
        }

        var (content, error) = MessageRules.Read(call.Arguments, mayBeEmpty: call.Arguments.Has("metadata"));
        if (content is null)
        {
            return error!;
        }

        PostingWatch.Look(violations, call.Arguments, content, "chat.update", isPost: false);
        var updated = message with
        {
            Text = call.Arguments.Has("text") || call.Arguments.Has("markdown_text") ? content.Text : message.Text,
            Blocks = content.Blocks is null ? message.Blocks : content.Blocks.Count == 0 ? null : content.Blocks,
            Attachments = content.Attachments ?? message.Attachments,
            Metadata = content.Metadata is null ? message.Metadata : content.Metadata.Count == 0 ? null : content.Metadata,
            EditedTs = workspace.NextTs(),
        };
        workspace.Replace(updated);
        return ApiAnswer.Ok(("channel", updated.Channel), ("ts", updated.Ts), ("text", updated.Text), ("message", WireForms.Of(updated)));
    }

    private ApiAnswer Delete(ApiCall call)
    {
        var (message, refusal) = Find(call, "ts", "cant_delete_message");
        if (message is null)
        {
            return refusal!;
        }

        workspace.Remove(message);
        return ApiAnswer.Ok(("channel", message.Channel), ("ts", message.Ts));
    }

    private ApiAnswer Link(ApiCall call)
    {
        var (message, refusal) = Find(call, "message_ts", error: null);
        return message is null
            ? refusal!
            : ApiAnswer.Ok(
                ("channel", message.Channel),
                ("permalink", $"https://{call.Install.Domain}.slack.com/archives/{message.Channel}/p{message.Ts.Replace(".", "", StringComparison.Ordinal)}"));
    }

    // Ephemeral messages cannot be found again.
    private (SlackMessage? Message, ApiAnswer? Refusal) Find(ApiCall call, string name, string? error)
    {
        if (workspace.FindChannel(call.Text("channel")) is not { } channel)
        {
            return (null, ApiAnswer.Error("channel_not_found"));
        }

        return workspace.FindMessage(channel.Id, call.Text(name)) switch
        {
            null or { EphemeralTo: not null } => (null, ApiAnswer.Error("message_not_found")),
            { IsFromBot: false } when error is not null => (null, ApiAnswer.Error(error)),
            var message => (message, null),
        };
    }
}
