using DigestBot.Core.Deliveries;
using DigestBot.Core.Digests;
using DigestBot.Core.Platforms;
using DigestBot.Discord.Formatting;
using DigestBot.Discord.Payloads;
using DigestBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Posting;

/// <summary>Posts a digest, each of its messages once. Safe to share between threads.</summary>
internal sealed partial class DigestSender(DiscordRest rest, TimeProvider time, ILogger<DigestSender> logger)
{
    private const int LookedAt = 50;

    /// <summary>How long Discord surely knows a nonce ("the past few minutes").</summary>
    private static readonly TimeSpan NonceHolds = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan SlowPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan StoppedPause = TimeSpan.FromHours(1);

    public async Task<PostOutcome> PostAsync(ChannelId channel, Digest digest, Delivery delivery, KeepMessage keep, CancellationToken cancellationToken)
    {
        string? first = null;
        foreach (var (position, message) in DigestFormatter.Messages(digest).Index())
        {
            var known = delivery.Messages.FirstOrDefault(kept => kept.Position == position);
            var mark = MessageMark.Of(delivery, position);
            var id = known?.MessageId;
            if (id is null)
            {
                var outcome = await PostAsync(channel.Value, message, mark, known, () => keep(position, null, cancellationToken), cancellationToken);
                if (outcome is not PostOutcome.Posted posted)
                {
                    return outcome;
                }

                id = posted.MessageId;
                await keep(position, id, cancellationToken);
            }

            first ??= id;
        }

        return new PostOutcome.Posted(first ?? "");
    }

    private async Task<PostOutcome> PostAsync(string channel, DiscordMessage message, MessageMark mark, DeliveryMessage? known, Func<Task> begin, CancellationToken cancellationToken)
    {
        if (known is null)
        {
            await begin();
        }
        else if (time.GetUtcNow() - known.At > NonceHolds && await FindAsync(channel, mark, cancellationToken) is { } found)
        {
            return new PostOutcome.Posted(found);
        }

        var outcome = await rest.SendAsync(DiscordRoutes.PostMessage(channel, mark.On(message.Body())), cancellationToken);
        if (outcome is RestOutcome.Refused refused && DiscordError.IsOfForm(refused))
        {
            LogPlain(channel, refused.Message);
            outcome = await rest.SendAsync(DiscordRoutes.PostMessage(channel, mark.On(message.PlainBody())), cancellationToken);
        }

        return Outcome(outcome, mark);
    }

    // Whether the bot may read what was posted is the channel's choice; where it may not, Discord gives none.
    private async Task<string?> FindAsync(string channel, MessageMark mark, CancellationToken cancellationToken) =>
        await rest.SendAsync(DiscordRoutes.LatestMessages(channel, LookedAt), cancellationToken) is RestOutcome.Done done
            ? DiscordJson.Read(done.Body, DiscordJson.Default.IReadOnlyListMessagePayload)?.FirstOrDefault(message => message is not null && mark.IsOn(message))?.Id
            : null;

    private static PostOutcome Outcome(RestOutcome outcome, MessageMark mark) => outcome switch
    {
        RestOutcome.Done done => new PostOutcome.Posted(DiscordJson.Read(done.Body, DiscordJson.Default.MessagePayload)?.Id ?? mark.Nonce),
        RestOutcome.Later later => new PostOutcome.TryLater(later.Delay, later.Reason),
        RestOutcome.Stopped stopped => new PostOutcome.TryLater(StoppedPause, stopped.Reason),
        RestOutcome.Refused refused when DiscordError.IsOfToken(refused) => new PostOutcome.TryLater(StoppedPause, "Discord refused the bot's token"),
        RestOutcome.Refused refused when DiscordError.IsSlow(refused) => new PostOutcome.TryLater(SlowPause, refused.Message),
        RestOutcome.Refused refused when DiscordError.IsFiltered(refused) => new PostOutcome.Rejected("a filter of the server took offence at its words"),
        RestOutcome.Refused refused when DiscordError.IsOfForm(refused) => new PostOutcome.Rejected($"Discord does not take its form: {refused.Message}"),
        RestOutcome.Refused refused => DiscordError.Closing(refused) is { } reason ? new PostOutcome.Refused(reason) : new PostOutcome.Rejected(refused.Message),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord did not take a digest for {Channel} as it was laid out, so it is posted plain. Please report: {Problem}.")]
    private partial void LogPlain(string channel, string problem);
}
