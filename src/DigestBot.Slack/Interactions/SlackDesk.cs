using System.Threading.Channels;
using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using DigestBot.Slack.Home;
using DigestBot.Slack.Web;
using Microsoft.Extensions.Logging;

namespace DigestBot.Slack.Interactions;

/// <summary>
/// Takes what was delivered, in order: commands are handed on to be answered, and what is Slack's own (dialogues, previews, the app's
/// page) is done here, several at a time.
/// </summary>
internal sealed partial class SlackDesk(
    DeliveryReader reader, SeenEvents seen, ManagerCheck managers, ChannelCheck channels, FormOpener forms, LinkUnfurler unfurler, HomePublisher home, WorkspaceTokens tokens, SlackOptions options, ILogger<SlackDesk> logger)
{
    /// <summary>How many commands wait at most to be answered.</summary>
    public const int MostWaiting = 4096;

    private const int ErrandsAtOnce = 16;

    public async Task RunAsync(ChannelReader<SlackDelivery> deliveries, ChannelWriter<IncomingCommand> commands, CommandRouter router, CancellationToken cancellationToken)
    {
        var errands = Channel.CreateBounded<Func<CancellationToken, Task>>(MostWaiting);
        var together = new ParallelOptions { MaxDegreeOfParallelism = ErrandsAtOnce, CancellationToken = cancellationToken };
        var running = Parallel.ForEachAsync(errands.Reader.ReadAllAsync(cancellationToken), together, (errand, token) => RunAsync(errand, token));
        try
        {
            await foreach (var delivery in deliveries.ReadAllAsync(cancellationToken))
            {
                if (seen.IsNew(DeliveryReader.EventIdOf(delivery)))
                {
                    await TakeAsync(reader.Read(delivery), commands, errands.Writer, router, cancellationToken);
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

    private async ValueTask TakeAsync(
        SlackIntent intent, ChannelWriter<IncomingCommand> commands, ChannelWriter<Func<CancellationToken, Task>> errands, CommandRouter router, CancellationToken cancellationToken)
    {
        switch (intent)
        {
            case SlackIntent.Command asked when FormOf(asked, router) is var (command, form):
                await errands.WriteAsync(token => OpenAsync(command, form, asked, commands, router, token), cancellationToken);
                break;
            case SlackIntent.Command asked when asked.Path.Channel.Channel.Length > 0:
                await HandOnAsync(RequestOf(asked), asked.Path);
                break;
            case SlackIntent.Words words:
                await errands.WriteAsync(token => AskAsync(words, commands, router, token), cancellationToken);
                break;
            case SlackIntent.Filled filled when FilledRequest(filled, router) is { } request:
                await HandOnAsync(request, filled.Path);
                break;
            case SlackIntent.Links links when options.Unfurls:
                await errands.WriteAsync(token => unfurler.UnfurlAsync(links, router, token), cancellationToken);
                break;
            case SlackIntent.OpenHome opened:
                await errands.WriteAsync(token => home.PublishAsync(opened, token), cancellationToken);
                break;
            case SlackIntent.Uninstalled gone:
                await errands.WriteAsync(token => tokens.DropAsync(gone.Team, token), cancellationToken);
                break;
        }

        // Where Slack has to be asked about the channel or the person, nobody else waits for it.
        ValueTask HandOnAsync(CommandRequest request, ReplyPath path) => managers.AsksSlack || NeedsManager(request, router)
            ? errands.WriteAsync(token => HandOnLaterAsync(request, path, commands, router, token), cancellationToken)
            : commands.WriteAsync(new IncomingCommand(request with { IsManager = true }, path), cancellationToken);
    }

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

    private static (ICommand Command, CommandForm Form)? FormOf(SlackIntent.Command asked, CommandRouter router)
    {
        var command = router.Commands.FirstOrDefault(command => command.Name == asked.Name);
        var form = command is null || string.IsNullOrEmpty(asked.Trigger) ? null
            : asked.WantsForm ? FormChoice.Of(command, asked.Text)
            : FormChoice.Missing(command, asked.Text);
        return form is not null && FormChoice.Fields(form).Any() ? (command!, form) : null;
    }

    // A dialogue that Slack does not open leaves the command, which says what it misses.
    private async Task OpenAsync(
        ICommand command, CommandForm form, SlackIntent.Command asked, ChannelWriter<IncomingCommand> commands, CommandRouter router, CancellationToken cancellationToken)
    {
        if (!await forms.TryOpenAsync(command, form, asked, cancellationToken) && asked.Path.Channel.Channel.Length > 0)
        {
            await HandOnLaterAsync(RequestOf(asked), asked.Path, commands, router, cancellationToken);
        }
    }

    private async Task AskAsync(SlackIntent.Words words, ChannelWriter<IncomingCommand> commands, CommandRouter router, CancellationToken cancellationToken)
    {
        var install = await tokens.FindAsync(words.Path.Channel.Team, words.Path.Organization, cancellationToken);
        if (install?.BotUser != words.Path.User)
        {
            await HandOnLaterAsync(WordsRequest(words, install?.BotUser ?? "", router), words.Path, commands, router, cancellationToken);
        }
    }

    private async Task HandOnLaterAsync(CommandRequest request, ReplyPath path, ChannelWriter<IncomingCommand> commands, CommandRouter router, CancellationToken cancellationToken)
    {
        var asked = request with
        {
            IsManager = await managers.IsManagerAsync(path, cancellationToken),
            MissingPermissions = NeedsManager(request, router) ? await channels.MissingAsync(path, cancellationToken) : [],
        };
        await commands.WriteAsync(new IncomingCommand(asked, path), cancellationToken);
    }

    private static bool NeedsManager(CommandRequest request, CommandRouter router) =>
        router.Commands.FirstOrDefault(command => command.Name == request.Name) is { } command && FormChoice.Of(command, request.Text) is { NeedsManager: true };

    private static CommandRequest RequestOf(SlackIntent.Command asked) => new() { Name = asked.Name, Text = asked.Text, Channel = asked.Path.Channel.Id };

    // Commands with a slash cannot be given in threads, so there their names do without it; all else is a question.
    private static CommandRequest WordsRequest(SlackIntent.Words words, string bot, CommandRouter router)
    {
        var text = TypedText.Read(TypedText.WithoutMention(words.Text, bot));
        return text.Length == 0 ? new CommandRequest { Name = "help", Channel = words.Path.Channel.Id }
            : CommandText.TryRead(text, words.Path.Channel.Id, out var request) && router.Commands.Any(command => command.Name == request.Name) ? request
            : new CommandRequest { Name = "whosaid", Text = text.Length <= CommandRouter.MaxTextLength ? text : text[..CommandRouter.MaxTextLength], Channel = words.Path.Channel.Id };
    }

    private static CommandRequest? FilledRequest(SlackIntent.Filled filled, CommandRouter router)
    {
        var form = router.Commands.FirstOrDefault(command => command.Name == filled.Origin.Command)?.Forms.FirstOrDefault(form => form.Action == filled.Origin.Action);
        return form?.Fill(new CommandRequest { Name = filled.Origin.Command, Channel = filled.Path.Channel.Id }, filled.Values);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Something that Slack asked for failed.")]
    private partial void LogFailed(Exception exception);
}
