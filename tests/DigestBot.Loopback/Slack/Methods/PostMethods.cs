using DigestBot.Loopback.Control;
using DigestBot.Loopback.Slack.Responses;
using DigestBot.Loopback.Slack.Validation;
using DigestBot.Loopback.Slack.Web;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Slack.Methods;

/// <summary>chat.postMessage and chat.postEphemeral.</summary>
internal sealed class PostMethods(SlackWorkspace workspace, Violations violations)
{
    private const string Scope = "chat:write";

    public IEnumerable<ApiMethod> All =>
    [
        new("chat.postMessage", ApiTier.Posting, Post) { Scope = Scope, Required = ["channel"] },
        new("chat.postEphemeral", ApiTier.Four, PostEphemeral) { Scope = Scope, Required = ["channel", "user"] },
    ];

    private ApiAnswer Post(ApiCall call)
    {
        var (channel, refusal) = Target(call);
        if (channel is null)
        {
            return refusal!;
        }

        var (content, error) = MessageRules.Read(call.Arguments);
        if (content is null)
        {
            return error!;
        }

        if (!TryThread(call, channel, out var thread))
        {
            return ApiAnswer.Error("cannot_reply_to_message");
        }

        PostingWatch.Look(violations, call.Arguments, content, $"chat.postMessage in {channel.Name}", isPost: true);
        var message = workspace.Add(Draft(channel, content) with
        {
            Metadata = content.Metadata is { Count: > 0 } metadata ? metadata : null,
            ThreadTs = thread,
            IsBroadcast = call.Arguments.Flag("reply_broadcast") == true,
        });
        var answer = ApiAnswer.Ok(("channel", channel.Id), ("ts", message.Ts), ("message", WireForms.Of(message)));
        if (content.IsCut)
        {
            answer.Warn("message_truncated");
        }

        return answer;
    }

    private ApiAnswer PostEphemeral(ApiCall call)
    {
        var (channel, refusal) = Target(call);
        if (channel is null)
        {
            return refusal!;
        }

        if (workspace.FindPerson(call.Text("user")) is not { } person)
        {
            return ApiAnswer.Error("user_not_in_channel");
        }

        var (content, error) = MessageRules.Read(call.Arguments);
        if (content is null)
        {
            return error!;
        }

        if (!TryThread(call, channel, out var thread))
        {
            return ApiAnswer.Error("cannot_reply_to_message");
        }

        PostingWatch.Look(violations, call.Arguments, content, $"chat.postEphemeral in {channel.Name}", isPost: false);
        var message = workspace.Add(Draft(channel, content) with { EphemeralTo = person.Id, ThreadTs = thread });
        return ApiAnswer.Ok(("message_ts", message.Ts));
    }

    private static SlackMessage Draft(SlackChannel channel, MessageContent content) => new()
    {
        Channel = channel.Id,
        User = SlackIds.BotUser,
        Text = content.Text,
        Blocks = content.Blocks,
        Attachments = content.Attachments,
    };

    // A person's id stands for the direct messages with them; a public channel needs no membership with the right scope.
    private (SlackChannel? Channel, ApiAnswer? Refusal) Target(ApiCall call)
    {
        var id = call.Text("channel");
        var channel = workspace.FindPerson(id) is { IsBot: false } person ? workspace.OpenDirect(person.Id) : workspace.FindChannel(id);
        var error = channel is null || channel is { IsPrivate: true, HasBot: false } ? "channel_not_found"
            : channel.IsArchived ? "is_archived"
            : !channel.HasBot && !call.Install.Scopes.Contains("chat:write.public", StringComparer.Ordinal) ? "not_in_channel"
            : null;
        return error is null ? (channel, null) : (null, ApiAnswer.Error(error));
    }

    // The time stamp of a reply stands for its thread.
    private bool TryThread(ApiCall call, SlackChannel channel, out string? thread)
    {
        thread = call.Text("thread_ts");
        if (string.IsNullOrEmpty(thread))
        {
            thread = null;
            return true;
        }

        if (workspace.FindMessage(channel.Id, thread) is not { EphemeralTo: null } parent)
        {
            return false;
        }

        if (parent.IsReply)
        {
            violations.Add("thread_of_a_reply", ("detail", $"{channel.Name} {thread}"));
            thread = parent.ThreadTs;
        }

        return true;
    }
}
