using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.World;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Loopback.Discord;

/// <summary>
/// Discord on 127.0.0.1: REST at api/v10, the gateway, the control endpoints, and a page that shows its channels.
/// What it gives out are copies; it can be used by several at a time.
/// </summary>
public sealed class DiscordLoopback : ILoopbackPlatform
{
    private const long MaxBodyBytes = 26 * 1024 * 1024;

    private readonly CancellationTokenSource stopping = new();
    private readonly DiscordParts parts;
    private LoopbackServer? server;

    private DiscordLoopback(DiscordParts parts) => this.parts = parts;

    /// <inheritdoc/>
    public Uri Root { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The application's id, which is the bot's as well.</summary>
    public string ApplicationId => parts.World.Application;

    /// <summary>The guild's id.</summary>
    public string GuildId => parts.World.GuildId;

    /// <summary>The id of the channel that scripts mean when they name none.</summary>
    public string ChannelId => parts.World.Home.Id;

    /// <summary>The id of the person that scripts mean when they name none.</summary>
    public string PersonId => parts.World.People[0].Id;

    /// <summary>The requests so far, oldest first.</summary>
    public IReadOnlyList<LoggedRequest> Log => parts.Turns.Take(() => parts.World.Log.From(0).Select(request => request.Copy()).ToList());

    /// <summary>What the client did that a good one would not.</summary>
    public IReadOnlyList<JsonObject> Violations => parts.Turns.Take(() => parts.World.Violations.All.Select(LooseJson.Reread).ToList());

    /// <summary>How many sessions are connected.</summary>
    public int LiveSessions => parts.Turns.Take(() => parts.Sessions.All.Count(session => session.Conversation is not null));

    /// <summary>Starts one on a port; port 0 is any that is free.</summary>
    public static async Task<DiscordLoopback> StartAsync(int port, DiscordLoopbackOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var loopback = new DiscordLoopback(new DiscordParts(options));
        loopback.server = await LoopbackServer.StartAsync(port, MaxBodyBytes, loopback.ServeAsync);
        loopback.Root = loopback.server.Root;
        loopback.parts.Files.Root = loopback.Root.ToString();
        loopback.parts.Sessions.Root = loopback.Root.ToString().Replace("http://", "ws://", StringComparison.Ordinal);
        return loopback;
    }

    /// <summary>The messages of a channel, oldest first, those for one reader as well.</summary>
    public IReadOnlyList<JsonObject> Messages(string channelId) =>
        parts.Turns.Take(() => parts.World.FindChannel(channelId)?.Messages.Select(message => message.Json.Reread()).ToList() ?? []);

    /// <summary>Does what a script of POST _control/interaction says; its answer has the id, or "error".</summary>
    public JsonObject Interact(JsonObject script) => (JsonObject)Control("POST", "interaction", script);

    /// <summary>What the bot is sent of an interaction, for tests that send it themselves.</summary>
    /// <exception cref="ArgumentException">There is no such interaction.</exception>
    public JsonObject PayloadOf(string interactionId) => parts.Turns.Take(() => Known(interactionId).Payload.Reread());

    /// <summary>The first answer to an interaction, when it comes.</summary>
    /// <exception cref="ArgumentException">There is no such interaction.</exception>
    public Task<JsonObject> CallbackAsync(string interactionId, CancellationToken cancellationToken) =>
        parts.Turns.Take(() => Known(interactionId)).Answered.Task.WaitAsync(cancellationToken);

    /// <summary>An interaction as GET _control/interaction/ID shows it, when its answer is whole.</summary>
    /// <exception cref="ArgumentException">There is no such interaction.</exception>
    public async Task<JsonObject> SettledAsync(string interactionId, CancellationToken cancellationToken)
    {
        var interaction = parts.Turns.Take(() => Known(interactionId));
        await interaction.Settled.Task.WaitAsync(cancellationToken);
        return parts.Turns.Take(() => interaction.ToJson().Reread());
    }

    /// <summary>Opens a further channel in the guild; its id.</summary>
    public string OpenChannel(string name) => parts.Turns.Take(() => parts.World.Open(name, ChannelType.Text, null).Id);

    /// <summary>Sends an event to the newest session.</summary>
    public void Dispatch(string name, JsonNode? data) => Control("POST", "dispatch", new JsonObject { ["t"] = name, ["d"] = data?.DeepClone() });

    /// <summary>Does what a control endpoint does ("POST", "gateway"), with its answer.</summary>
    public JsonNode Control(string method, string path, JsonNode? script) =>
        parts.Turns.Take(() => parts.Control.Do(method, path, script).Body!.Reread());

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await server!.DisposeAsync();
        stopping.Dispose();
    }

    private Interactions.Interaction Known(string id) =>
        parts.Interactions.Find(id) ?? throw new ArgumentException($"There is no interaction {id}.", nameof(id));

    private async Task ServeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        var serving = context.WebSockets.IsWebSocketRequest ? parts.Gateway.ServeAsync(context, stopping.Token)
            : path.StartsWith("/api/", StringComparison.Ordinal) ? parts.Rest.ServeAsync(context)
            : path.StartsWith("/_control/", StringComparison.Ordinal) ? parts.ControlEndpoint.ServeAsync(context)
            : parts.Page.ServeAsync(context, stopping.Token);
        try
        {
            await serving;
        }
        catch (Exception left) when (left is OperationCanceledException or IOException or BadHttpRequestException)
        {
            // The client went away, or it is over.
        }
    }
}
