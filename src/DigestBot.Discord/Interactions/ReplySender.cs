using DigestBot.Core.Commands;
using DigestBot.Discord.Formatting;
using DigestBot.Discord.Languages;
using DigestBot.Discord.Payloads;
using DigestBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Interactions;

/// <summary>Sends answers to where they are awaited. Safe to share between threads.</summary>
internal sealed partial class ReplySender(DiscordRest rest, TimeProvider time, ILogger<ReplySender> logger)
{
    /// <summary>Where only the person has installed the bot, Discord takes five further messages and no more.</summary>
    private const int MostMessages = 5;

    private static readonly TimeSpan TokenLives = TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(20);

    public async Task SendAsync(ReplyPlace place, CommandReply reply, CommandRequest request, CancellationToken cancellationToken)
    {
        if (time.GetElapsedTime(place.ReceivedAt) > TokenLives)
        {
            LogTooLate();
            return;
        }

        // What was asked to be shown to all is not, where it turned out to be for one.
        var isShared = place.Kind == PressKind.Publish && !reply.IsPrivate;
        await place.Turn.WaitAsync(cancellationToken);
        try
        {
            foreach (var message in ReplyFormatter.Messages(reply, isShared, request.IsManager, ReplyLanguage.Of(request.Language)).Take(MostMessages))
            {
                await SendAsync(place, message, isShared, cancellationToken);
            }
        }
        finally
        {
            place.Turn.Release();
        }
    }

    private async Task SendAsync(ReplyPlace place, DiscordMessage message, bool isShared, CancellationToken cancellationToken)
    {
        var outcome = await rest.SendAsync(Request(place, message, isShared), cancellationToken);
        if (outcome is RestOutcome.Refused refused && DiscordError.IsOfForm(refused))
        {
            LogPlain(refused.Message);
            outcome = await rest.SendAsync(Request(place, new DiscordMessage([Layout.Container([Layout.Text(message.Text is { Length: > 0 } text ? text : "…")])]), isShared), cancellationToken);
        }

        place.IsFilled = true;
        if (outcome is not RestOutcome.Done)
        {
            LogLost(outcome switch
            {
                RestOutcome.Refused other => other.Message,
                RestOutcome.Later later => later.Reason,
                RestOutcome.Stopped stopped => stopped.Reason,
                _ => "",
            });
        }
    }

    private static DiscordRequest Request(ReplyPlace place, DiscordMessage message, bool isShared)
    {
        var body = message.Body();
        return place.IsFilled
            ? DiscordRoutes.FollowUp(place.Application, place.Token, isShared ? body : body with { Flags = body.Flags | MessageFlags.Ephemeral }, message.File)
            : DiscordRoutes.EditOriginal(place.Application, place.Token, body, message.File);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An answer took more than fifteen minutes, and Discord takes it no longer.")]
    private partial void LogTooLate();

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord did not take an answer as it was laid out, so it is sent plain. Please report: {Problem}.")]
    private partial void LogPlain(string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An answer could not be given: {Problem}.")]
    private partial void LogLost(string problem);
}
