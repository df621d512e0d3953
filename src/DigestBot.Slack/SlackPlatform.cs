using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DigestBot.Core.Commands;
using DigestBot.Core.Deliveries;
using DigestBot.Core.Digests;
using DigestBot.Core.Platforms;
using DigestBot.Slack.Home;
using DigestBot.Slack.Interactions;
using DigestBot.Slack.Posting;
using DigestBot.Slack.SocketMode;
using DigestBot.Slack.Web;
using Microsoft.Extensions.Logging;

namespace DigestBot.Slack;

/// <summary>Slack as a chat platform. Safe to share between threads.</summary>
public sealed class SlackPlatform : IChatPlatform
{
    /// <summary>What <see cref="ChannelId.Platform"/> says of a channel of Slack.</summary>
    public const string PlatformName = "slack";

    private readonly SlackOptions options;
    private readonly DigestMessages digests;
    private readonly AnswerSender answers;
    private readonly SlackSocket socket;
    private readonly SlackDeskParts parts;
    private readonly ILogger<SlackDesk> deskLogger;
    private readonly TokenCheck tokenCheck;

    /// <summary>The client is the caller's to dispose; see <see cref="SlackHttp.NewClient"/>.</summary>
    public SlackPlatform(SlackOptions options, SlackInstalls installs, ReadHome readHome, HttpClient client, TimeProvider time, ILoggerFactory loggers)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        var web = new SlackWeb(client, options, time);
        tokenCheck = new TokenCheck(options, web);
        Tokens = new WorkspaceTokens(options, installs, web, time);
        var messages = new MessageSender(web, time, loggers.CreateLogger<MessageSender>());
        digests = new DigestMessages(messages, new PostFinder(web), Tokens, time, loggers.CreateLogger<DigestMessages>());
        answers = new AnswerSender(new ResponseSender(client, time), messages, web, Tokens, loggers.CreateLogger<AnswerSender>());
        Inbox = new SlackInbox(loggers.CreateLogger<SlackInbox>());
        socket = new SlackSocket(new SocketOpener(web, options), Inbox, options, time, loggers.CreateLogger<SlackSocket>());
        deskLogger = loggers.CreateLogger<SlackDesk>();
        parts = new SlackDeskParts(
            new DeliveryReader(options, time), new SeenEvents(time), new ManagerCheck(options, web, Tokens, time), new ChannelCheck(web, Tokens), new FormOpener(web, Tokens, loggers.CreateLogger<FormOpener>()),
            new LinkUnfurler(web, Tokens), new HomePublisher(readHome, web, Tokens, loggers.CreateLogger<HomePublisher>()), Tokens);
    }

    /// <inheritdoc/>
    public string Name => PlatformName;

    /// <inheritdoc/>
    public int CommandsAtOnce => 16;

    internal SlackInbox Inbox { get; }

    internal WorkspaceTokens Tokens { get; }

    /// <inheritdoc/>
    public async IAsyncEnumerable<IncomingCommand> ReceiveAsync(CommandRouter router, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(router);
        Inbox.SuggestAsync = (asked, token) => SuggestionList.AnswerAsync(router, asked, token);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var commands = Channel.CreateBounded<IncomingCommand>(SlackDesk.MostWaiting);
        var desk = new SlackDesk(parts, router, commands.Writer, options, deskLogger);
        var work = Task.WhenAll(ListenAsync(ending.Token), desk.RunAsync(Inbox.Deliveries, ending.Token));
        try
        {
            await foreach (var command in commands.Reader.ReadAllAsync(cancellationToken))
            {
                yield return command;
            }
        }
        finally
        {
            await ending.CancelAsync();
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <inheritdoc/>
    public Task ReplyAsync(IncomingCommand command, CommandReply reply, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return answers.SendAsync((ReplyPath)command.Handle, reply, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<PostOutcome> PostAsync(ChannelId channel, Digest digest, Delivery delivery, KeepMessage keep, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(digest);
        ArgumentNullException.ThrowIfNull(delivery);
        return SlackChannel.TryRead(channel, out var known)
            ? digests.PostAsync(known.Value, digest, delivery, keep, cancellationToken)
            : Task.FromResult<PostOutcome>(new PostOutcome.Refused($"\"{channel.Value}\" is no channel of Slack"));
    }

    /// <summary>Whether Slack takes the tokens that are set.</summary>
    public Task<SlackCheck> CheckAsync(CancellationToken cancellationToken) => tokenCheck.CheckAsync(cancellationToken);

    /// <summary>Why nothing can be posted to a channel, in words; null where it can.</summary>
    public async Task<string?> CheckAsync(ChannelId channel, CancellationToken cancellationToken) =>
        !SlackChannel.TryRead(channel, out var known) ? $"\"{channel.Value}\" is no channel of Slack"
        : await parts.Channels.MissingAsync(new ReplyPath(known.Value, ""), cancellationToken) is [var missing, ..] ? $"the bot lacks {missing}"
        : null;

    // When Slack wants no more, what came before is still answered.
    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        if (!options.IsHttp)
        {
            await socket.RunAsync(cancellationToken);
            Inbox.Complete();
        }
    }
}
