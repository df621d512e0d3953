using System.Text.Json;
using System.Threading.Channels;
using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using DigestBot.Discord.Formatting;
using DigestBot.Discord.Languages;
using DigestBot.Discord.Payloads;
using DigestBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Interactions;

/// <summary>
/// Takes interactions and answers each within Discord's three seconds, with the thing itself or the promise of it; what has to be worked
/// on becomes a command. Both queues are bounded, and who does not fit in is told so. Safe to share between threads.
/// </summary>
internal sealed partial class InteractionDesk(DiscordRest rest, AttachmentReader files, ReplySender replies, TimeProvider time, ILogger<InteractionDesk> logger)
{
    private const int MostArriving = 1_000;
    private const int MostRefused = 1_000;
    private const int MostUnanswered = 2_000;
    private const int Workers = 48;
    private const int Refusers = 8;
    private const string Busy = "The bot has too much to do just now. Try again in a minute.";

    /// <summary>Discord's three seconds, less the way there.</summary>
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(2.8);

    private static readonly TimeSpan SuggestWithin = TimeSpan.FromSeconds(2);

    private readonly Channel<Arrival> arriving = Channel.CreateBounded<Arrival>(MostArriving);
    private readonly Channel<Arrival> refused = Channel.CreateBounded<Arrival>(MostRefused);
    private readonly Channel<IncomingCommand> commands = Channel.CreateBounded<IncomingCommand>(MostUnanswered);
    private readonly RecentInteractions recent = new(time);
    private int unanswered;

    /// <summary>What is to be worked on; no more than are counted as unanswered.</summary>
    public ChannelReader<IncomingCommand> Commands => commands.Reader;

    /// <summary>Takes an event of the gateway; returns at once.</summary>
    public void Take(string name, JsonElement data)
    {
        if (name != "INTERACTION_CREATE" || data.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        try
        {
            Take(data.Deserialize(DiscordJson.Default.InteractionPayload));
        }
        catch (JsonException)
        {
            LogUnreadable();
        }
    }

    /// <summary>Takes an interaction, each once; returns at once.</summary>
    public void Take(InteractionPayload? interaction)
    {
        if (interaction is not { Id: { } id, Token: { } token, ApplicationId: not null })
        {
            LogUnreadable();
            return;
        }

        var arrival = new Arrival(interaction, id, token, time.GetTimestamp());
        if (recent.IsNew(id) && !arriving.Writer.TryWrite(arrival) && !refused.Writer.TryWrite(arrival))
        {
            LogDropped();
        }
    }

    /// <summary>Works until it is cancelled.</summary>
    public Task WorkAsync(CommandRouter router, CancellationToken cancellationToken)
    {
        var reader = new WishReader(router.Commands);
        var working = Enumerable.Range(0, Workers).Select(_ => EachAsync(arriving.Reader, arrival => HandleAsync(arrival, reader, router, cancellationToken), cancellationToken));
        var refusing = Enumerable.Range(0, Refusers).Select(_ => EachAsync(refused.Reader, arrival => SayAsync(arrival, Busy, cancellationToken), cancellationToken));
        return Task.WhenAll(working.Concat(refusing));
    }

    /// <summary>No more commands come.</summary>
    public void End() => commands.Writer.TryComplete();

    /// <summary>A command is answered.</summary>
    public async Task AnswerAsync(IncomingCommand command, CommandReply reply, CancellationToken cancellationToken)
    {
        var handle = (DiscordHandle)command.Handle;
        try
        {
            await replies.SendAsync(handle.Place, reply, command.Request, cancellationToken);
        }
        finally
        {
            if (handle.TryFinish())
            {
                Interlocked.Decrement(ref unanswered);
            }
        }
    }

    private async Task EachAsync(ChannelReader<Arrival> arrivals, Func<Arrival, Task> handle, CancellationToken cancellationToken)
    {
        await foreach (var arrival in arrivals.ReadAllAsync(cancellationToken))
        {
            try
            {
                await handle(arrival);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                // The edge of one interaction: the others go on.
                LogFailed(failed);
            }
        }
    }

    private async Task HandleAsync(Arrival arrival, WishReader reader, CommandRouter router, CancellationToken cancellationToken)
    {
        if (time.GetElapsedTime(arrival.At) > AnswerWithin)
        {
            LogLate();
            return;
        }

        switch (reader.Read(arrival.Interaction))
        {
            case Wish.Ask ask:
                await AskAsync(arrival, ask, cancellationToken);
                break;
            case Wish.Suggest suggest:
                await SuggestAsync(arrival, suggest, router, cancellationToken);
                break;
            case Wish.Fill fill:
                await CallAsync(arrival, FormDialogue.Of(fill.Command, fill.Form, fill.Main), cancellationToken);
                break;
            case Wish.Impossible impossible when arrival.Interaction.Type == InteractionType.Suggestion:
                await CallAsync(arrival, new CallbackBody(CallbackType.Suggestions) { Data = new CallbackData { Choices = [] } }, cancellationToken);
                break;
            case Wish.Impossible impossible:
                await SayAsync(arrival, impossible.Sentence, cancellationToken);
                break;
        }
    }

    private async Task AskAsync(Arrival arrival, Wish.Ask ask, CancellationToken cancellationToken)
    {
        if (Interlocked.Add(ref unanswered, ask.Requests.Count) > MostUnanswered)
        {
            Interlocked.Add(ref unanswered, -ask.Requests.Count);
            await SayAsync(arrival, Busy, cancellationToken);
            return;
        }

        // What is promised is private; a shared answer is a further message, so that a failure is not shown to all.
        var promise = ask.Kind is PressKind.Edit or PressKind.Publish
            ? new CallbackBody(CallbackType.DeferredUpdate)
            : new CallbackBody(CallbackType.DeferredMessage) { Data = new CallbackData { Flags = MessageFlags.Ephemeral } };
        if (!await CallAsync(arrival, promise, cancellationToken))
        {
            Interlocked.Add(ref unanswered, -ask.Requests.Count);
            return;
        }

        var place = new ReplyPlace(arrival.Interaction.ApplicationId!, arrival.Token, ask.Kind, arrival.At);
        await HandOnAsync(ask, place, cancellationToken);
    }

    private async Task HandOnAsync(Wish.Ask ask, ReplyPlace place, CancellationToken cancellationToken)
    {
        var (file, problem) = ask.File is null ? (null, "") : await files.ReadAsync(ask.File, cancellationToken);
        foreach (var request in ask.Requests)
        {
            var command = new IncomingCommand(request with { File = file }, new DiscordHandle(place));
            if (problem.Length > 0)
            {
                await AnswerAsync(command, CommandReply.Failed(problem), cancellationToken);
            }
            else
            {
                commands.Writer.TryWrite(command);
            }
        }
    }

    private async Task SuggestAsync(Arrival arrival, Wish.Suggest suggest, CommandRouter router, CancellationToken cancellationToken)
    {
        var channel = new ChannelId(DiscordPlatform.PlatformName, arrival.Interaction.ChannelId ?? "");
        IReadOnlyList<Suggestion> found = [];
        using var clock = new CancellationTokenSource(SuggestWithin, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        try
        {
            found = await router.SuggestAsync(suggest.Kind, suggest.Typed, channel, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Too slow to be of use: no suggestions are better than none in time.
        }

        var choices = found.Take(Layout.MaxChoices).Where(one => one.Value.Length is > 0 and <= 100).Select(one => new ChoicePayload(DiscordText.Plain(one.Label, 100) is { Length: > 0 } label ? label : one.Value, one.Value));
        await CallAsync(arrival, new CallbackBody(CallbackType.Suggestions) { Data = new CallbackData { Choices = [.. choices] } }, cancellationToken);
    }

    private Task<bool> SayAsync(Arrival arrival, string sentence, CancellationToken cancellationToken) => CallAsync(
        arrival,
        new CallbackBody(CallbackType.Message)
        {
            Data = new CallbackData
            {
                Flags = MessageFlags.Ephemeral | MessageFlags.ComponentsV2,
                AllowedMentions = AllowedMentions.None,
                Components = [Layout.Text(DiscordText.Escape(ReplyLanguage.Of(arrival.Interaction.Locale).Say(sentence)))],
            },
        },
        cancellationToken);

    private async Task<bool> CallAsync(Arrival arrival, CallbackBody body, CancellationToken cancellationToken)
    {
        switch (await rest.SendAsync(DiscordRoutes.Callback(arrival.Id, arrival.Token, body), cancellationToken))
        {
            case RestOutcome.Done:
                return true;
            case RestOutcome.Refused { Code: DiscordError.UnknownInteraction or DiscordError.AlreadyAnswered } gone:
                LogGone(gone.Message);
                return false;
            case RestOutcome.Refused other:
                LogNotTaken(other.Message);
                return false;
            case RestOutcome.Later later:
                LogNotTaken(later.Reason);
                return false;
            default:
                return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "An interaction is of no known form.")]
    private partial void LogUnreadable();

    [LoggerMessage(Level = LogLevel.Warning, Message = "An interaction is dropped: the bot has too much to do.")]
    private partial void LogDropped();

    [LoggerMessage(Level = LogLevel.Warning, Message = "An interaction waited longer than Discord does.")]
    private partial void LogLate();

    [LoggerMessage(Level = LogLevel.Information, Message = "An interaction is answered elsewhere or gone: {Problem}.")]
    private partial void LogGone(string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord did not take the first answer to an interaction: {Problem}.")]
    private partial void LogNotTaken(string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "An interaction failed.")]
    private partial void LogFailed(Exception exception);
}
