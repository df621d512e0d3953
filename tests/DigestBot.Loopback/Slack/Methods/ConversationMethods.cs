using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Web;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Slack.Methods;

/// <summary>The conversations themselves: conversations.info, list, open and join.</summary>
internal sealed class ConversationMethods(SlackWorkspace workspace)
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 1000;

    public IEnumerable<ApiMethod> All =>
    [
        new("conversations.info", ApiTier.Three, Info) { TakesJson = false, Scope = "channels:read", Required = ["channel"] },
        new("conversations.list", ApiTier.Two, List) { TakesJson = false, Scope = "channels:read" },
        new("conversations.open", ApiTier.Three, Open) { Scope = "im:write" },
        new("conversations.join", ApiTier.Three, Join) { Scope = "channels:join", Required = ["channel"] },
    ];

    private ApiAnswer Info(ApiCall call) => Visible(call.Text("channel")) is { } channel
        ? ApiAnswer.Ok(("channel", WireForms.Of(channel)))
        : ApiAnswer.Error("channel_not_found");

    private ApiAnswer List(ApiCall call)
    {
        var types = (call.Text("types") ?? "public_channel").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (types.Except(["public_channel", "private_channel", "mpim", "im"], StringComparer.Ordinal).Any())
        {
            return ApiAnswer.Error("invalid_types");
        }

        var limit = call.Arguments.Has("limit") ? call.Arguments.Whole("limit") : DefaultLimit;
        if (limit is not (> 0 and <= MaxLimit))
        {
            return ApiAnswer.Error("invalid_limit");
        }

        if (!Cursor.TryRead(call.Text("cursor"), out var start))
        {
            return ApiAnswer.Error("invalid_cursor");
        }

        var found = workspace.Channels.Where(channel => IsOf(channel, types) && Visible(channel.Id) is not null
            && !(channel.IsArchived && call.Arguments.Flag("exclude_archived") == true)).ToList();
        var page = found.Skip(start).Take(limit.Value).Select(channel => (JsonNode)WireForms.Of(channel));
        return ApiAnswer.Ok(("channels", new JsonArray([.. page])), ("response_metadata", Cursor.Next(start + limit.Value, found.Count)));
    }

    private ApiAnswer Open(ApiCall call)
    {
        if (call.Text("channel") is { } id)
        {
            return workspace.FindChannel(id) is { DirectWith: not null } known ? Opened(known) : ApiAnswer.Error("channel_not_found");
        }

        var users = (call.Text("users") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return users.Length switch
        {
            0 => ApiAnswer.Error("users_list_not_supplied"),
            > 1 => ApiAnswer.Error("too_many_users"),
            _ => workspace.FindPerson(users[0]) is { IsBot: false } person ? Opened(workspace.OpenDirect(person.Id)) : ApiAnswer.Error("user_not_found"),
        };
    }

    private ApiAnswer Join(ApiCall call)
    {
        var channel = Visible(call.Text("channel"));
        var error = channel is null ? "channel_not_found"
            : channel.DirectWith is not null || channel.IsPrivate ? "method_not_supported_for_channel_type"
            : channel.IsArchived ? "is_archived"
            : null;
        if (error is not null)
        {
            return ApiAnswer.Error(error);
        }

        var answer = ApiAnswer.Ok(("channel", WireForms.Of(channel! with { HasBot = true })));
        if (channel!.HasBot)
        {
            answer.Warn("already_in_channel");
        }

        workspace.Join(channel.Id);
        return answer;
    }

    private static ApiAnswer Opened(SlackChannel channel) => ApiAnswer.Ok(("channel", WireForms.Of(channel)));

    // A private channel without the bot is not there for it.
    private SlackChannel? Visible(string? id) => workspace.FindChannel(id) is { } channel && (channel.HasBot || !channel.IsPrivate) ? channel : null;

    private static bool IsOf(SlackChannel channel, string[] types) =>
        types.Contains(channel.DirectWith is not null ? "im" : channel.IsPrivate ? "private_channel" : "public_channel", StringComparer.Ordinal);
}
