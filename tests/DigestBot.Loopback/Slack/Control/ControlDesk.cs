using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Slack.Envelopes;
using DigestBot.Loopback.Slack.Workspace;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Loopback.Slack.Control;

/// <summary>Answers /_control/…: JSON in and out, without a token. What cannot be understood is answered with 400.</summary>
internal sealed class ControlDesk
{
    private readonly SlackParts parts;
    private readonly FrozenDictionary<string, Func<JsonObject, JsonNode?>> posts;

    public ControlDesk(SlackParts parts)
    {
        this.parts = parts;
        var links = new LinkControl(parts);
        var clicks = new ClickControl(parts);
        posts = new Dictionary<string, Func<JsonObject, JsonNode?>>(StringComparer.Ordinal)
        {
            ["command"] = Command,
            ["mention"] = Mention,
            ["link"] = Link,
            ["event"] = Event,
            ["say"] = Say,
            ["channel"] = OpenChannel,
            ["action"] = clicks.Press,
            ["shortcut"] = clicks.UseShortcut,
            ["view"] = clicks.Submit,
            ["close"] = clicks.Close,
            ["suggestion"] = clicks.Type,
            ["disconnect"] = links.Disconnect,
            ["drop"] = links.Drop,
            ["raw"] = links.SendRaw,
            ["fault"] = links.AddFault,
            ["dead"] = links.Kill,
            ["reset"] = _ => Reset(),
        }.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public async Task AnswerAsync(HttpContext context, string path)
    {
        var isPost = HttpMethods.IsPost(context.Request.Method);
        var (isRead, script) = isPost ? await ControlScript.ReadAsync(context) : default;
        var request = isRead ? (script ?? new JsonObject()) as JsonObject : null;
        var answer = isPost
            ? request is not null && posts.TryGetValue(path, out var post) ? post(request) : null
            : Get(path, context.Request.Query);
        context.Response.StatusCode = answer is not null ? StatusCodes.Status200OK
            : isPost && posts.ContainsKey(path) ? StatusCodes.Status400BadRequest
            : StatusCodes.Status404NotFound;
        answer ??= new JsonObject { ["error"] = isPost && request is null ? "The body is no JSON object." : "There is no such thing, or a member is missing or of the wrong kind." };
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.ToText(), context.RequestAborted);
    }

    private JsonNode? Get(string path, IQueryCollection query) => path switch
    {
        "state" => State(),
        "log" => StateForms.List(parts.Log.From(From(query)).Select(request => request.ToJson())),
        _ when path.StartsWith("envelope/", StringComparison.Ordinal) && parts.Ledger.Find(path["envelope/".Length..]) is { } envelope => StateForms.Of(envelope),
        _ => null,
    };

    private JsonObject State() => new()
    {
        ["team"] = SlackIds.Team,
        ["bot"] = SlackIds.BotUser,
        ["channel"] = SlackIds.News,
        ["user"] = SlackIds.Reader,
        ["opens"] = parts.Door.Opens,
        ["live"] = parts.Connections.Live.Count,
        ["violations"] = StateForms.List(parts.Violations.All.Select(violation => violation.DeepClone())),
        ["envelopes"] = StateForms.List(parts.Ledger.All.Select(StateForms.Of)),
        ["responses"] = new JsonObject(parts.Responses.All.Select(each => KeyValuePair.Create(each.Id, (JsonNode?)StateForms.Of(each)))),
        ["messages"] = new JsonObject(parts.Workspace.Channels.Select(channel =>
            KeyValuePair.Create(channel.Id, (JsonNode?)StateForms.List(parts.Workspace.MessagesIn(channel.Id).Select(StateForms.Of))))),
        ["unfurls"] = StateForms.List(parts.Unfurls.Made.Select(unfurl => unfurl.DeepClone())),
        ["conns"] = StateForms.List(parts.Connections.All.Select(StateForms.Of)),
        ["views"] = StateForms.List(parts.Views.Open.Select(WireForms.Of)),
    };

    private JsonObject? Command(JsonObject request) =>
        request.Text("command") is { Length: > 0 } command && ChannelOf(request) is { } channel
            ? Sent(parts.Visitor.Run(command, request.Text("text") ?? "", channel, UserOf(request)))
            : null;

    private JsonObject? Mention(JsonObject request) => request.Text("text") is { } text && ChannelOf(request) is { } channel
        ? Sent(parts.Visitor.MentionBot(text, channel, UserOf(request), request.Text("thread_ts")))
        : null;

    private JsonObject? Link(JsonObject request) =>
        Uri.TryCreate(request.Text("url"), UriKind.Absolute, out var url) && ChannelOf(request) is { } channel
            ? Sent(parts.Visitor.ShareLink(url, channel, UserOf(request)))
            : null;

    private JsonObject? Event(JsonObject request) => request.ObjectAt("event") is { } about && about.Text("type") is not null
        ? Sent(parts.Visitor.Tell((JsonObject)about.DeepClone()))
        : null;

    private JsonObject? Say(JsonObject request) => request.Text("text") is { Length: > 0 } text && ChannelOf(request) is { } channel
        ? parts.Visitor.Say(text, channel, UserOf(request), request.Text("thread_ts")) is { } sent ? Sent(sent) : Done()
        : null;

    private JsonObject? OpenChannel(JsonObject request) =>
        request.Text("name") is { Length: >= 1 and <= 80 } name ? new JsonObject { ["ok"] = true, ["id"] = parts.Workspace.Open(name).Id } : null;

    private JsonObject Reset()
    {
        parts.Reset();
        return Done();
    }

    private SlackChannel? ChannelOf(JsonObject request) => request.Text("channel") is { } id
        ? parts.Workspace.FindPerson(id) is { IsBot: false } person ? parts.Workspace.OpenDirect(person.Id) : parts.Workspace.FindChannel(id)
        : parts.Workspace.FindChannel(SlackIds.News);

    internal static string UserOf(JsonObject request) => request.Text("user") ?? SlackIds.Reader;

    /// <summary>What is answered when an envelope was sent.</summary>
    internal static JsonObject Sent(SlackEnvelope envelope) => new()
    {
        ["ok"] = true,
        ["envelope_id"] = envelope.Id,
        ["response"] = envelope.Response?.Id,
        ["response_url"] = envelope.Response?.Address.ToString(),
        ["trigger_id"] = envelope.Payload.Text("trigger_id"),
        ["event_id"] = envelope.Payload.Text("event_id"),
        ["conn"] = envelope.Connection,
    };

    /// <summary>What is answered when something was done.</summary>
    internal static JsonObject Done() => new() { ["ok"] = true };

    private static int From(IQueryCollection query) =>
        int.TryParse(query["from"], NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : 0;
}
