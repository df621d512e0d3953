using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Control;
using DigestBot.Loopback.Slack.Envelopes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Slack.Responses;
using DigestBot.Loopback.Slack.Views;
using DigestBot.Loopback.Slack.Web;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Slack;

/// <summary>A Slack on 127.0.0.1 with one workspace: Web API, Socket Mode or HTTP mode, control endpoints and a page. Safe to share.</summary>
public sealed class SlackLoopback : ILoopbackPlatform
{
    private readonly SlackParts parts;
    private readonly LoopbackServer server;

    private SlackLoopback(SlackParts parts, LoopbackServer server)
    {
        (this.parts, this.server) = (parts, server);
        Root = server.Root;
        parts.Responses.Root = Root;
    }

    /// <inheritdoc/>
    public Uri Root { get; }

    /// <summary>The address of the Web API, to which method names are added.</summary>
    public Uri Api => new(Root, "api/");

    /// <summary>What the app did wrong so far.</summary>
    public IReadOnlyList<JsonObject> Violations => [.. parts.Violations.All.Select(LooseJson.Reread)];

    /// <summary>What the app asked for so far.</summary>
    public IReadOnlyList<LoggedRequest> Log => parts.Log.From(0);

    /// <summary>What the app was told so far.</summary>
    public IReadOnlyList<SlackEnvelope> Envelopes => parts.Ledger.All;

    /// <summary>The open modals, the lowest first.</summary>
    public IReadOnlyList<SlackView> Views => parts.Views.Open;

    /// <summary>How many connections can take envelopes.</summary>
    public int LiveConnections => parts.Connections.Live.Count;

    /// <summary>The addresses for answers, in the order they were made.</summary>
    public IReadOnlyList<ResponseAddress> Responses => parts.Responses.All;

    /// <summary>The parts, for tests of the loopback itself.</summary>
    internal SlackParts Parts => parts;

    /// <summary>Starts one.</summary>
    /// <param name="port">The port; 0 for any that is free.</param>
    public static Task<SlackLoopback> StartAsync(int port) => StartAsync(port, new SlackLoopbackOptions());

    /// <summary>Starts one that is set up in its own way.</summary>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <param name="options">How it is set up.</param>
    public static async Task<SlackLoopback> StartAsync(int port, SlackLoopbackOptions options)
    {
        var workspace = new SlackParts(options);
        return new SlackLoopback(workspace, await LoopbackServer.StartAsync(port, BodyReader.MaxBytes, new SlackRoutes(workspace).AnswerAsync));
    }

    /// <summary>The messages of a channel, ephemeral ones and replies among them, oldest first.</summary>
    public IReadOnlyList<SlackMessage> MessagesIn(string channel) => parts.Workspace.MessagesIn(channel);

    /// <summary>What the app put on its home for a person; null when it did not.</summary>
    public SlackView? HomeOf(string user = SlackIds.Reader) => parts.Views.HomeOf(user);

    /// <summary>Runs a slash command as a person.</summary>
    public SlackEnvelope Run(string command, string text, string channel = SlackIds.News, string user = SlackIds.Reader) =>
        parts.Visitor.Run(command, text, ChannelOf(channel), user);

    /// <summary>Writes a message that names the bot.</summary>
    public SlackEnvelope MentionBot(string text, string channel = SlackIds.News, string user = SlackIds.Reader) =>
        parts.Visitor.MentionBot(text, ChannelOf(channel), user, thread: null);

    /// <summary>Writes a link that the app may unfurl.</summary>
    public SlackEnvelope ShareLink(Uri link, string channel = SlackIds.News, string user = SlackIds.Reader) =>
        parts.Visitor.ShareLink(link, ChannelOf(channel), user);

    /// <summary>Tells the app an event as it is given.</summary>
    public SlackEnvelope Tell(JsonObject about) => parts.Visitor.Tell(about);

    /// <summary>Clicks an element.</summary>
    public SlackEnvelope Press(Click click) => parts.Clicker.Press(click);

    /// <summary>Uses a message shortcut.</summary>
    public SlackEnvelope UseShortcut(string callbackId, SlackMessage message, string user = SlackIds.Reader) =>
        parts.Clicker.UseShortcut(callbackId, message, user);

    /// <summary>Opens a further channel with the bot in it; its id.</summary>
    public string OpenChannel(string name) => parts.Workspace.Open(name).Id;

    /// <summary>Writes a message as a person, without telling the app of it.</summary>
    public SlackMessage Write(string text, string channel = SlackIds.News, string user = SlackIds.Editor) =>
        parts.Workspace.Add(new SlackMessage { Channel = ChannelOf(channel).Id, User = user, Text = text });

    /// <summary>Submits an open view with what is filled in ("values" by block and action id).</summary>
    public SlackEnvelope Submit(SlackView view, JsonObject values)
    {
        ArgumentNullException.ThrowIfNull(view);
        var form = WireForms.Of(view);
        form["state"] = new JsonObject { ["values"] = values };
        return parts.Clicker.Submit(form, view.User);
    }

    /// <summary>Types in a menu of an open view; the choices are in the envelope's ack.</summary>
    public SlackEnvelope Type(SlackView view, string actionId, string typed) => parts.Clicker.Type(view, actionId, typed);

    /// <summary>Tells connections to leave ("warning", "refresh_requested", "link_disabled").</summary>
    public void Disconnect(string reason, int? index = null, TimeSpan? closeAfter = null) => parts.Connections.Disconnect(reason, index, closeAfter);

    /// <summary>Cuts connections without a word.</summary>
    /// <param name="index">Which of the live ones, from 0; null for all.</param>
    public void Drop(int? index = null)
    {
        foreach (var connection in parts.Connections.Chosen(index))
        {
            connection.Abort();
        }
    }

    /// <summary>Lets nothing through connections any more, as on a line that is cut somewhere on the way.</summary>
    /// <param name="index">Which of the live ones, from 0; null for all.</param>
    public void Silence(int? index = null)
    {
        foreach (var connection in parts.Connections.Chosen(index))
        {
            connection.IsSilent = true;
        }
    }

    /// <summary>Lets the next requests to a path fail.</summary>
    public void Fail(Fault fault) => parts.Faults.Add(fault);

    /// <summary>Lets a channel answer everything with an error; null ends that.</summary>
    public void Kill(string channel, string? error) => parts.Workspace.Kill(channel, error);

    /// <summary>The envelope as it stands now; null when there is none of that id.</summary>
    public SlackEnvelope? FindEnvelope(string id) => parts.Ledger.Find(id);

    /// <summary>Waits for something to hold, looking again at every change.</summary>
    public Task UntilAsync(Func<bool> holds, CancellationToken cancellationToken) => parts.Changes.UntilAsync(holds, cancellationToken);

    /// <summary>Stops it and ends every connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await parts.DisposeAsync();
        await server.DisposeAsync();
    }

    private SlackChannel ChannelOf(string id) =>
        parts.Workspace.FindPerson(id) is { IsBot: false } person ? parts.Workspace.OpenDirect(person.Id)
        : parts.Workspace.FindChannel(id) ?? throw new ArgumentException($"There is no channel {id}.", nameof(id));
}
