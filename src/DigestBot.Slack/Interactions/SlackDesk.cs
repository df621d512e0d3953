using System.Threading.Channels;
using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using Microsoft.Extensions.Logging;

namespace DigestBot.Slack.Interactions;

/// <summary>
/// Takes what was delivered, in order: commands are handed on to be answered, and what is Slack's own (dialogues, previews, the app's
/// page) is done here, several at a time.
/// </summary>
internal sealed partial class SlackDesk(SlackDeskParts parts, CommandRouter router, ChannelWriter<IncomingCommand> commands, SlackOptions options, ILogger<SlackDesk> logger)
{
    /// <summary>How many commands wait at most to be answered.</summary>
    public const int MostWaiting = 4096;

    private const int ErrandsAtOnce = 16;

    private readonly Channel<Func<CancellationToken, Task>> errands = Channel.CreateBounded<Func<CancellationToken, Task>>(MostWaiting);

    /// <summary>Works until there is nothing more to come, once.</summary>
    public async Task RunAsync(ChannelReader<SlackDelivery> deliveries, CancellationToken cancellationToken)
    {
        var together = new ParallelOptions { MaxDegreeOfParallelism = ErrandsAtOnce, CancellationToken = cancellationToken };
        var running = Parallel.ForEachAsync(errands.Reader.ReadAllAsync(cancellationToken), together, RunAsync);
        try
        {
            await foreach (var delivery in deliveries.ReadAllAsync(cancellationToken))
            {
                if (parts.Seen.IsNew(DeliveryReader.EventIdOf(delivery)))
                {
                    await TakeAsync(parts.Reader.Read(delivery), cancellationToken);
                }
            }
        }
        finally
        {
            errands.Writer.Complete();
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            commands.Complete();
        }
    }

    private ValueTask TakeAsync(SlackIntent intent, CancellationToken cancellationToken) => intent switch
    {
        SlackIntent.Command asked when FormOf(asked) is var (command, form) => errands.Writer.WriteAsync(token => OpenAsync(command, form, asked, token), cancellationToken),
        SlackIntent.Command asked when asked.Path.Channel.Channel.Length > 0 => HandOnAsync(RequestOf(asked), asked.Path, cancellationToken),
        SlackIntent.Words words => errands.Writer.WriteAsync(token => AskAsync(words, token), cancellationToken),
        SlackIntent.Filled filled when FilledRequest(filled) is { } request => HandOnAsync(request, filled.Path, cancellationToken),
        SlackIntent.Links links when options.Unfurls => errands.Writer.WriteAsync(token => parts.Unfurler.UnfurlAsync(links, router, token), cancellationToken),
        SlackIntent.OpenHome opened => errands.Writer.WriteAsync(token => parts.Home.PublishAsync(opened, token), cancellationToken),
        SlackIntent.Uninstalled gone => errands.Writer.WriteAsync(token => parts.Tokens.DropAsync(gone.Team, token), cancellationToken),
        _ => ValueTask.CompletedTask,
    };

    // The edge of an errand: one that fails ends alone.
    private async ValueTask RunAsync(Func<CancellationToken, Task> errand, CancellationToken cancellationToken)
    {
        try
        {
            await errand(cancellationToken);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            LogFailed(failed);
        }
    }

    private (ICommand Command, CommandForm Form)? FormOf(SlackIntent.Command asked)
    {
        var command = CommandNamed(asked.Name);
        var form = command is null || string.IsNullOrEmpty(asked.Trigger) ? null
            : asked.WantsForm ? FormChoice.Of(command, asked.Text)
            : FormChoice.Missing(command, asked.Text);
        return form is not null && FormChoice.Fields(form).Any() ? (command!, form) : null;
    }

    // A dialogue that Slack does not open leaves the command, which says what it misses.
    private async Task OpenAsync(ICommand command, CommandForm form, SlackIntent.Command asked, CancellationToken cancellationToken)
    {
        if (!await parts.Forms.TryOpenAsync(command, form, asked, cancellationToken) && asked.Path.Channel.Channel.Length > 0)
        {
            await HandOnLaterAsync(RequestOf(asked), asked.Path, cancellationToken);
        }
    }

    private async Task AskAsync(SlackIntent.Words words, CancellationToken cancellationToken)
    {
        var install = await parts.Tokens.FindAsync(words.Path.Channel.Team, words.Path.Organization, cancellationToken);
        if (install?.BotUser != words.Path.User)
        {
            await HandOnLaterAsync(WordsRequest(words, install?.BotUser ?? ""), words.Path, cancellationToken);
        }
    }

    // Where Slack has to be asked about the channel or the person, nobody else waits for it.
    private ValueTask HandOnAsync(CommandRequest request, ReplyPath path, CancellationToken cancellationToken) => parts.Managers.AsksSlack || NeedsManager(request)
        ? errands.Writer.WriteAsync(token => HandOnLaterAsync(request, path, token), cancellationToken)
        : commands.WriteAsync(new IncomingCommand(request with { IsDirect = path.Channel.IsDirect, IsManager = true }, path), cancellationToken);

    private async Task HandOnLaterAsync(CommandRequest request, ReplyPath path, CancellationToken cancellationToken)
    {
        var asked = request with
        {
            IsDirect = path.Channel.IsDirect,
            IsManager = await parts.Managers.IsManagerAsync(path, cancellationToken),
            MissingPermissions = NeedsManager(request) ? await parts.Channels.MissingAsync(path, cancellationToken) : [],
        };
        await commands.WriteAsync(new IncomingCommand(asked, path), cancellationToken);
    }

    private bool NeedsManager(CommandRequest request) => CommandNamed(request.Name) is { } command && FormChoice.Of(command, request.Text) is { NeedsManager: true };

    private ICommand? CommandNamed(string name) => router.Commands.FirstOrDefault(command => command.Name == name);

    private static CommandRequest RequestOf(SlackIntent.Command asked) => new() { Name = asked.Name, Text = asked.Text, Channel = asked.Path.Channel.Id };

    // Commands with a slash cannot be given in threads, so there their names do without it; all else is a question.
    private CommandRequest WordsRequest(SlackIntent.Words words, string bot)
    {
        var channel = words.Path.Channel.Id;
        var text = TypedText.Read(TypedText.WithoutMention(words.Text, bot));
        return !CommandText.TryRead(text, channel, out var request) ? new CommandRequest { Name = "help", Channel = channel }
            : CommandNamed(request.Name) is not null ? request
            : new CommandRequest { Name = "whosaid", Text = TypedText.Bounded(text, CommandRouter.MaxTextLength), Channel = channel };
    }

    private CommandRequest? FilledRequest(SlackIntent.Filled filled) =>
        CommandNamed(filled.Origin.Command)?.Forms.FirstOrDefault(form => form.Action == filled.Origin.Action)?
            .Fill(new CommandRequest { Name = filled.Origin.Command, Channel = filled.Path.Channel.Id }, filled.Values);

    [LoggerMessage(Level = LogLevel.Error, Message = "Something that Slack asked for failed.")]
    private partial void LogFailed(Exception exception);
}
