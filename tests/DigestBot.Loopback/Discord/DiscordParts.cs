using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.Control;
using DigestBot.Loopback.Discord.Gateway;
using DigestBot.Loopback.Discord.Interactions;
using DigestBot.Loopback.Discord.Limits;
using DigestBot.Loopback.Discord.Page;
using DigestBot.Loopback.Discord.Rest;
using DigestBot.Loopback.Discord.Rest.Routes;
using DigestBot.Loopback.Discord.Validation;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord;

/// <summary>The parts of a loopback Discord, put together.</summary>
internal sealed class DiscordParts
{
    /// <summary>Puts them together.</summary>
    public DiscordParts(DiscordLoopbackOptions options)
    {
        World = new DiscordWorld(options);
        Sessions = new SessionBook(World);
        Hall = new GatewayHall(World, Sessions);
        Files = new FileShelf(World);
        Messages = new MessageBook(World, Files);
        Commands = new CommandBook(World);
        Limiter = new RateLimiter(World);
        Invalid = new InvalidRequests(World);
        var review = new BodyReview(World);
        var answers = new InteractionAnswers(World, Interactions, Messages, review);
        var routes = new RouteTable(
        [
            .. new GatewayRoutes(Hall).Routes, .. new ApplicationRoutes(World).Routes, .. new CommandRoutes(World, Commands, review).Routes,
            .. new GuildRoutes(World, review).Routes, .. new MessageRoutes(World, Messages, new NonceBook(World.Time), review).Routes,
            .. new InteractionRoutes(Interactions, answers).Routes, .. new WebhookRoutes(World, Interactions, Messages, review).Routes,
        ]);
        Rest = new RestEndpoint(World, new RestPipeline(World, routes, Limiter, Invalid), Turns);
        Gateway = new GatewayEndpoint(Hall, Turns);
        Control = new DiscordControl(this);
        ControlEndpoint = new ControlEndpoint(Control, Turns);
        Page = new PageEndpoint(this);
        Messages.Listener = Tell;
    }

    /// <summary>One step at a time.</summary>
    public Turns Turns { get; } = new();

    /// <summary>What there is.</summary>
    public DiscordWorld World { get; }

    /// <summary>The sessions.</summary>
    public SessionBook Sessions { get; }

    /// <summary>What connections share.</summary>
    public GatewayHall Hall { get; }

    /// <summary>Uploaded files.</summary>
    public FileShelf Files { get; }

    /// <summary>The writer of messages.</summary>
    public MessageBook Messages { get; }

    /// <summary>The registered commands.</summary>
    public CommandBook Commands { get; }

    /// <summary>The interactions.</summary>
    public InteractionBook Interactions { get; } = new();

    /// <summary>The rate limits.</summary>
    public RateLimiter Limiter { get; }

    /// <summary>The requests that count towards a ban.</summary>
    public InvalidRequests Invalid { get; }

    /// <summary>The REST interface.</summary>
    public RestEndpoint Rest { get; }

    /// <summary>The gateway.</summary>
    public GatewayEndpoint Gateway { get; }

    /// <summary>What scripts can do.</summary>
    public DiscordControl Control { get; }

    /// <summary>What scripts can do, over HTTP.</summary>
    public ControlEndpoint ControlEndpoint { get; }

    /// <summary>The page for people.</summary>
    public PageEndpoint Page { get; }

    private void Tell(string name, LoopbackChannel channel, JsonObject data) =>
        Sessions.Tell(name, data, channel.GuildId, channel.GuildId is null ? Intents.DirectMessages : Intents.GuildMessages);
}
