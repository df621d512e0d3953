using System.Collections.Frozen;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Slack.Control;
using DigestBot.Loopback.Slack.Workspace;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Loopback.Slack.Page;

/// <summary>Gives the page that shows the workspace as Slack would, what is on it, and word of every change.</summary>
internal sealed class PageDesk(SlackParts parts)
{
    private static readonly TimeSpan AtMostEvery = TimeSpan.FromMilliseconds(100);

    private static readonly FrozenDictionary<string, (string File, string Type)> Files = new Dictionary<string, (string File, string Type)>(StringComparer.Ordinal)
    {
        ["/"] = ("page.html", "text/html; charset=utf-8"),
        ["/_page/page.css"] = ("page.css", "text/css; charset=utf-8"),
        ["/_page/page.js"] = ("page.js", "text/javascript; charset=utf-8"),
        ["/_page/blocks.js"] = ("blocks.js", "text/javascript; charset=utf-8"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // The bot's own, as its manifest names them.
    private static readonly (string CallbackId, string Name)[] Shortcuts =
    [
        ("summarize_links", "Summarize links"),
        ("who_said_this", "Who said this?"),
        ("add_as_source", "Add as source"),
    ];

    public async Task AnswerAsync(HttpContext context, string path)
    {
        if (path is "/_page/state" or "/_page/state.js")
        {
            var isScript = path != "/_page/state";
            context.Response.ContentType = isScript ? "text/javascript; charset=utf-8" : "application/json; charset=utf-8";
            await context.Response.WriteAsync(isScript ? $"const initial = {State().ToText()};" : State().ToText(), context.RequestAborted);
        }
        else if (path == "/_page/changes")
        {
            await TellChangesAsync(context.Response, context.RequestAborted);
        }
        else if (path == "/_page/choices")
        {
            await context.Response.WriteAsync((await ChoicesAsync(context.Request.Query, context.RequestAborted)).ToText(), context.RequestAborted);
        }
        else if (Files.TryGetValue(path, out var file))
        {
            context.Response.ContentType = file.Type;
            await using var content = typeof(PageDesk).Assembly.GetManifestResourceStream(typeof(PageDesk), file.File)!;
            await content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private JsonObject State() => new()
    {
        ["channel"] = SlackIds.News,
        ["user"] = SlackIds.Reader,
        ["bot"] = SlackIds.BotUser,
        ["live"] = parts.Connections.Live.Count,
        ["channels"] = StateForms.List(parts.Workspace.Channels.Select(WireForms.Of)),
        ["people"] = StateForms.List(parts.Workspace.People.Select(WireForms.Of)),
        ["messages"] = new JsonObject(parts.Workspace.Channels.Select(channel => KeyValuePair.Create(channel.Id, (JsonNode?)Seen(channel)))),
        ["views"] = StateForms.List(parts.Views.Open.Where(view => view.User == SlackIds.Reader).Select(view =>
        {
            var form = WireForms.Of(view);
            form["errors"] = view.Errors?.DeepClone();
            return form;
        })),
        ["home"] = parts.Views.HomeOf(SlackIds.Reader) is { } home ? WireForms.Of(home) : null,
        ["shortcuts"] = StateForms.List(Shortcuts.Select(shortcut => new JsonObject { ["callback_id"] = shortcut.CallbackId, ["name"] = shortcut.Name })),
    };

    // What a menu offers for what was typed in it; nothing where the app does not say in time.
    private async Task<JsonNode?> ChoicesAsync(IQueryCollection asked, CancellationToken cancellationToken)
    {
        if (parts.Views.Find(asked["view"]) is not { } view)
        {
            return null;
        }

        var sent = parts.Clicker.Type(view, asked["action"].ToString(), asked["typed"].ToString());
        await parts.Changes.UntilAsync(() => parts.Ledger.Find(sent.Id) is { Ack: null, Failure: null } is false, cancellationToken);
        return parts.Ledger.Find(sent.Id)?.Ack?.Payload;
    }

    // What is for another person only is not seen by the reader.
    private JsonArray Seen(SlackChannel channel) =>
        StateForms.List(parts.Workspace.MessagesIn(channel.Id).Where(message => message.EphemeralTo is null or SlackIds.Reader).Select(StateForms.Of));

    // Server-sent events; what changes in quick succession is told once.
    private async Task TellChangesAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.ContentType = "text/event-stream";
        try
        {
            while (true)
            {
                var change = parts.Changes.Next;
                await response.WriteAsync("data: changed\n\n", cancellationToken);
                await response.Body.FlushAsync(cancellationToken);
                await change.WaitAsync(cancellationToken);
                await Task.Delay(AtMostEvery, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The reader has left.
        }
    }
}
