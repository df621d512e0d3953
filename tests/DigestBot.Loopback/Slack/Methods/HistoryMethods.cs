using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Web;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Slack.Methods;

/// <summary>What was said: conversations.history and conversations.replies.</summary>
internal sealed class HistoryMethods(SlackWorkspace workspace)
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 999;

    public IEnumerable<ApiMethod> All =>
    [
        new("conversations.history", ApiTier.Three, History) { TakesJson = false, Scope = "channels:history", Required = ["channel"] },
        new("conversations.replies", ApiTier.Three, Replies) { TakesJson = false, Scope = "channels:history", Required = ["channel", "ts"] },
    ];

    // Newest first, without replies that were not sent to the channel too.
    private ApiAnswer History(ApiCall call)
    {
        if (Refuse(call) is { } refusal)
        {
            return refusal;
        }

        var all = workspace.MessagesIn(call.Text("channel")!).Where(message => message.EphemeralTo is null).ToList();
        var shown = all.Where(message => (!message.IsReply || message.IsBroadcast) && IsWithin(call, message)).Reverse();
        return Page(call, shown.ToList(), all);
    }

    // Oldest first, the parent before all.
    private ApiAnswer Replies(ApiCall call)
    {
        if (Refuse(call) is { } refusal)
        {
            return refusal;
        }

        var all = workspace.MessagesIn(call.Text("channel")!).Where(message => message.EphemeralTo is null).ToList();
        if (all.Find(message => message.Ts == call.Text("ts")) is not { } asked)
        {
            return ApiAnswer.Error("thread_not_found");
        }

        var thread = asked.ThreadTs ?? asked.Ts;
        return Page(call, all.Where(message => message.Ts == thread || (message.ThreadTs == thread && IsWithin(call, message))).ToList(), all);
    }

    private ApiAnswer? Refuse(ApiCall call)
    {
        var channel = workspace.FindChannel(call.Text("channel"));
        var error = channel is null || channel is { IsPrivate: true, HasBot: false } ? "channel_not_found"
            : !channel.HasBot ? "not_in_channel"
            : !IsTs(call.Text("oldest")) ? "invalid_ts_oldest"
            : !IsTs(call.Text("latest")) ? "invalid_ts_latest"
            : null;
        return error is null ? null : ApiAnswer.Error(error);
    }

    private static ApiAnswer Page(ApiCall call, List<SlackMessage> found, List<SlackMessage> all)
    {
        if (!Cursor.TryRead(call.Text("cursor"), out var start))
        {
            return ApiAnswer.Error("invalid_cursor");
        }

        var limit = Math.Clamp(call.Arguments.Whole("limit") ?? DefaultLimit, 1, MaxLimit);
        var withMetadata = call.Arguments.Flag("include_all_metadata") == true;
        var page = found.Skip(start).Take(limit).Select(message => (JsonNode)Of(message, all, withMetadata));
        return ApiAnswer.Ok(
            ("messages", new JsonArray([.. page])),
            ("has_more", start + limit < found.Count),
            ("response_metadata", Cursor.Next(start + limit, found.Count)));
    }

    private static JsonObject Of(SlackMessage message, List<SlackMessage> all, bool withMetadata)
    {
        var form = WireForms.Of(message, withMetadata);
        var replies = all.Where(each => each.IsReply && each.ThreadTs == message.Ts).ToList();
        if (replies.Count > 0)
        {
            form["thread_ts"] = message.Ts;
            form["reply_count"] = replies.Count;
            form["reply_users_count"] = replies.Select(reply => reply.User).Distinct(StringComparer.Ordinal).Count();
            form["latest_reply"] = replies[^1].Ts;
        }

        return form;
    }

    private static bool IsWithin(ApiCall call, SlackMessage message)
    {
        var inclusive = call.Arguments.Flag("inclusive") == true;
        return (Seconds(call.Text("oldest")) is not { } oldest || Seconds(message.Ts) > oldest || (inclusive && Seconds(message.Ts) == oldest))
            && (Seconds(call.Text("latest")) is not { } latest || Seconds(message.Ts) < latest || (inclusive && Seconds(message.Ts) == latest));
    }

    private static bool IsTs(string? text) => string.IsNullOrEmpty(text) || Seconds(text) is not null;

    private static decimal? Seconds(string? ts) => decimal.TryParse(ts, out var seconds) ? seconds : null;
}
