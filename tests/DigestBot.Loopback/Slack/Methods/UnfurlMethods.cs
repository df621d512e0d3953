using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Slack.Validation;
using DigestBot.Loopback.Slack.Web;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Slack.Methods;

/// <summary>chat.unfurl: puts blocks under a link that a person posted.</summary>
internal sealed class UnfurlMethods(SlackWorkspace workspace, UnfurlIds ids)
{
    private readonly ConcurrentQueue<JsonObject> made = new();

    public IEnumerable<ApiMethod> All => [new("chat.unfurl", ApiTier.Three, Unfurl) { Scope = "links:write" }];

    /// <summary>The unfurls so far, each with the channel and the message.</summary>
    public IReadOnlyList<JsonObject> Made => [.. made];

    public void Clear() => made.Clear();

    private ApiAnswer Unfurl(ApiCall call)
    {
        if (!call.Arguments.TryStructure<JsonObject>("unfurls", out var unfurls))
        {
            return ApiAnswer.Error("invalid_unfurls_format");
        }

        if (unfurls is null)
        {
            return ApiAnswer.Error("missing_unfurls");
        }

        var (message, error) = Target(call);
        if (message is null)
        {
            return ApiAnswer.Error(error!);
        }

        return Problem(message, unfurls) is { } problem ? problem : Attach(message, unfurls);
    }

    private (SlackMessage? Message, string? Error) Target(ApiCall call)
    {
        if (call.Text("unfurl_id") is { } id)
        {
            return call.Text("source") is null ? (null, "missing_source")
                : ids.Find(id) is var (channel, ts) && workspace.FindMessage(channel, ts) is { } named ? (named, null)
                : (null, "invalid_unfurl_id");
        }

        return call.Text("channel") is not { } given ? (null, "missing_channel")
            : call.Text("ts") is not { } at ? (null, "missing_ts")
            : workspace.FindChannel(given) is null ? (null, "cannot_find_channel")
            : workspace.FindMessage(given, at) is { } found ? (found, null)
            : (null, "cannot_find_message");
    }

    private static ApiAnswer? Problem(SlackMessage message, JsonObject unfurls)
    {
        var problems = new Problems();
        foreach (var (url, unfurl) in unfurls)
        {
            if (!message.Text.Contains(url, StringComparison.Ordinal))
            {
                return ApiAnswer.Error("cannot_unfurl_url");
            }

            if (unfurl.ListAt("blocks") is { } blocks)
            {
                BlockRules.Check(blocks, $"/unfurls/{url}/blocks", BlockSurface.Message, problems);
            }
        }

        return problems.Messages.Count > 0 ? ApiAnswer.Error("invalid_blocks", problems.Messages) : null;
    }

    private ApiAnswer Attach(SlackMessage message, JsonObject unfurls)
    {
        var attachments = (JsonArray)(message.Attachments?.DeepClone() ?? new JsonArray());
        foreach (var (url, unfurl) in unfurls)
        {
            if (unfurl?.DeepClone() is JsonObject attachment)
            {
                attachment["from_url"] = url;
                attachments.Add(attachment);
            }
        }

        workspace.Replace(message with { Attachments = attachments });
        made.Enqueue(new JsonObject { ["channel"] = message.Channel, ["ts"] = message.Ts, ["unfurls"] = unfurls.DeepClone() });
        return ApiAnswer.Ok();
    }
}
