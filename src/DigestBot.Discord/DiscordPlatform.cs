using System.Runtime.CompilerServices;
using DigestBot.Core.Commands;
using DigestBot.Core.Deliveries;
using DigestBot.Core.Digests;
using DigestBot.Core.Platforms;
using DigestBot.Discord.Commands;
using DigestBot.Discord.Gateway;
using DigestBot.Discord.Interactions;
using DigestBot.Discord.Payloads;
using DigestBot.Discord.Posting;
using DigestBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord;

/// <summary>Discord as a chat: commands come over the gateway or by signed HTTP, answers and digests go by REST.</summary>
public sealed partial class DiscordPlatform : IChatPlatform, IDisposable
{
    /// <summary>What Discord's channels are named for.</summary>
    public const string PlatformName = "discord";

    private const int Together = 32;

    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(30);

    private readonly DiscordOptions options;
    private readonly TimeProvider time;
    private readonly ILogger<DiscordPlatform> logger;
    private readonly HttpClient client;
    private readonly RateLimits limits;
    private readonly Jitter jitter;
    private readonly DiscordRest rest;
    private readonly InteractionDesk desk;
    private readonly DigestSender digests;
    private readonly CommandRegistrar registrar;
    private readonly DiscordGateway gateway;

    /// <summary>The platform as the settings say, which must be right (<see cref="DiscordOptions.Problems"/>).</summary>
    public DiscordPlatform(DiscordOptions options, TimeProvider time, ILoggerFactory loggers)
        : this(options, time, loggers, new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
    }

    internal DiscordPlatform(DiscordOptions options, TimeProvider time, ILoggerFactory loggers, HttpMessageHandler handler)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        this.time = time;
        var api = DiscordOptions.Api(options.ApiBaseUrl) ?? throw new ArgumentException("The address of the API is no address.", nameof(options));
        var token = new BotToken(options.Token);
        logger = loggers.CreateLogger<DiscordPlatform>();
        client = DiscordRest.Client(handler, api, options.Website);
        limits = new RateLimits(time);
        jitter = new Jitter(new Random());
        rest = new DiscordRest(client, token, limits, new InvalidRequests(time), jitter, time, loggers.CreateLogger<DiscordRest>());
        desk = new InteractionDesk(rest, new AttachmentReader(client, api, time), new ReplySender(rest, time, loggers.CreateLogger<ReplySender>()), time, loggers.CreateLogger<InteractionDesk>());
        digests = new DigestSender(rest, time, loggers.CreateLogger<DigestSender>());
        registrar = new CommandRegistrar(rest, loggers.CreateLogger<CommandRegistrar>());
        gateway = new DiscordGateway(rest, token, new IdentifyTurns(time, jitter), jitter, time, loggers.CreateLogger<DiscordGateway>());
        Endpoint = options.IsHttp ? new InteractionEndpoint(new RequestSignature(options.PublicKey), desk) : null;
    }

    /// <inheritdoc />
    public string Name => PlatformName;

    /// <inheritdoc />
    public int CommandsAtOnce => Together;

    /// <summary>What Discord's calls are handed to; null where the bot keeps a connection instead.</summary>
    public InteractionEndpoint? Endpoint { get; }

    /// <inheritdoc />
    public async IAsyncEnumerable<IncomingCommand> ReceiveAsync(CommandRouter router, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(router);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var working = desk.WorkAsync(router, ending.Token);
        var listening = ListenAsync(router, ending.Token);
        try
        {
            await foreach (var command in desk.Commands.ReadAllAsync(cancellationToken))
            {
                yield return command;
            }

            // The stream ends where listening does; what went wrong there is not to be lost.
            await listening;
        }
        finally
        {
            await ending.CancelAsync();
            await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <inheritdoc />
    public Task ReplyAsync(IncomingCommand command, CommandReply reply, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(reply);
        return desk.AnswerAsync(command, reply, cancellationToken);
    }

    /// <inheritdoc />
    public Task<PostOutcome> PostAsync(ChannelId channel, Digest digest, Delivery delivery, KeepMessage keep, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(digest);
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(keep);
        return digests.PostAsync(channel, digest, delivery, keep, cancellationToken);
    }

    /// <summary>Says who the bot is to Discord, or what is wrong, without connecting for good.</summary>
    public async Task<DiscordCheck> CheckAsync(CancellationToken cancellationToken) => await rest.SendAsync(DiscordRoutes.Application(), cancellationToken) switch
    {
        RestOutcome.Done done => DiscordCheck.Of(DiscordJson.Read(done.Body, DiscordJson.Default.ApplicationPayload), options),
        RestOutcome.Refused { Status: 401 } => new DiscordCheck("", "Discord refused the bot's token. Give the right one as DigestBot:Discord:Token."),
        RestOutcome.Refused refused => new DiscordCheck("", $"Discord refused to say who the bot is: {refused.Message}."),
        RestOutcome.Later later => new DiscordCheck("", $"{later.Reason}. Check the network and DigestBot:Discord:ApiBaseUrl."),
        _ => new DiscordCheck("", "Discord refused the bot's token. Give the right one as DigestBot:Discord:Token."),
    };

    /// <summary>Says what stands in the way of posting to a channel; null where nothing is known to.</summary>
    public async Task<string?> CheckAsync(ChannelId channel, CancellationToken cancellationToken) => await rest.SendAsync(DiscordRoutes.Channel(channel.Value), cancellationToken) switch
    {
        RestOutcome.Refused refused => DiscordError.Closing(refused) ?? refused.Message,
        RestOutcome.Later later => later.Reason,
        RestOutcome.Stopped stopped => stopped.Reason,
        _ => null,
    };

    /// <inheritdoc />
    public void Dispose()
    {
        client.Dispose();
        limits.Dispose();
    }

    private async Task ListenAsync(CommandRouter router, CancellationToken cancellationToken)
    {
        try
        {
            await RegisterAsync(router, cancellationToken);
            if (options.IsHttp && !rest.IsTokenRefused)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
            }

            LogEnded(await gateway.RunAsync(desk.Take, cancellationToken));
        }
        finally
        {
            desk.End();
        }
    }

    private async Task RegisterAsync(CommandRouter router, CancellationToken cancellationToken)
    {
        if (await ApplicationAsync(cancellationToken) is { } application)
        {
            await registrar.RegisterAsync(application, router.Commands, cancellationToken);
        }
    }

    private async Task<string?> ApplicationAsync(CancellationToken cancellationToken)
    {
        if (options.ApplicationId.Length > 0)
        {
            return options.ApplicationId;
        }

        while (!rest.IsTokenRefused)
        {
            var check = await CheckAsync(cancellationToken);
            if (check.Problem.Length == 0)
            {
                return check.Application;
            }

            if (!rest.IsTokenRefused)
            {
                LogUnknown(check.Problem);
                await Task.Delay(jitter.Of(LookAgainAfter), time, cancellationToken);
            }
        }

        return null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord does not know the bot yet: {Problem} That is tried again.")]
    private partial void LogUnknown(string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord is left: {Reason}.")]
    private partial void LogEnded(string reason);
}
