using System.Collections.Concurrent;
using System.Globalization;
using DigestBot.Core.Deliveries;
using DigestBot.Core.Digests;
using DigestBot.Core.Platforms;
using DigestBot.Slack.Formatting;
using DigestBot.Slack.Payloads;
using DigestBot.Slack.Web;
using Microsoft.Extensions.Logging;

namespace DigestBot.Slack.Posting;

/// <summary>
/// Posts a digest: a message in the channel, and one for each story in its thread. A message of which nobody knows whether it was posted
/// is looked for, and never posted twice. Safe to share between threads.
/// </summary>
internal sealed partial class DigestMessages(MessageSender sender, PostFinder finder, WorkspaceTokens tokens, TimeProvider time, ILogger<DigestMessages> logger)
{
    private const int MostUnposted = 10_000;

    /// <summary>How long a post that was not answered may still be on its way.</summary>
    private static readonly TimeSpan SettlesWithin = TimeSpan.FromSeconds(20);

    // Posts that Slack refused, of which it is certain that they were not made. After a restart they are looked for like the others.
    private readonly ConcurrentDictionary<DeliveryMark, bool> unposted = new();

    public async Task<PostOutcome> PostAsync(SlackChannel channel, Digest digest, Delivery delivery, KeepMessage keep, CancellationToken cancellationToken)
    {
        if (await tokens.FindAsync(channel.Team, null, cancellationToken) is not { } install)
        {
            return new PostOutcome.Refused("the app is not installed in this workspace; install it again");
        }

        string? parent = null;
        foreach (var (position, message) in SlackFormatter.Digest(digest).Index())
        {
            var post = new DigestPost(channel, install.Token, message, parent, MarkOf(delivery, position));
            var outcome = await PostOnceAsync(post, delivery, keep, cancellationToken);
            if (outcome is PostOutcome.Posted posted)
            {
                parent ??= posted.MessageId;
            }
            else if (parent is null || outcome is not PostOutcome.Rejected)
            {
                return outcome;
            }
            else
            {
                LogStoryLost(channel, ((PostOutcome.Rejected)outcome).Reason);
            }
        }

        return new PostOutcome.Posted(parent!);
    }

    private async Task<PostOutcome> PostOnceAsync(DigestPost post, Delivery delivery, KeepMessage keep, CancellationToken cancellationToken)
    {
        var known = delivery.Messages.FirstOrDefault(message => message.Position == post.Mark.Position);
        if (known?.MessageId is { } id)
        {
            return new PostOutcome.Posted(id);
        }

        if (known is not null && !unposted.ContainsKey(post.Mark))
        {
            switch (await LookAsync(post, known, delivery.UpTo, cancellationToken))
            {
                case FindOutcome.Found found:
                    await keep(post.Mark.Position, found.Ts, cancellationToken);
                    return new PostOutcome.Posted(found.Ts);
                case FindOutcome.TryLater later:
                    return new PostOutcome.TryLater(later.Delay, later.Reason);
                case FindOutcome.Unknown unknown:
                    return new PostOutcome.Rejected($"nobody can tell whether it was posted, so it is not posted again: {unknown.Reason}");
            }
        }

        await keep(post.Mark.Position, null, cancellationToken);
        return await PostAsync(post, keep, cancellationToken);
    }

    private async Task<FindOutcome> LookAsync(DigestPost post, DeliveryMessage known, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var settles = known.At + SettlesWithin - time.GetUtcNow();
        return settles > TimeSpan.Zero
            ? new FindOutcome.TryLater(settles, "it is not clear yet whether it was posted")
            : await finder.FindAsync(post.Token, post.Channel.Channel, post.Thread, post.Mark, since, cancellationToken);
    }

    private async Task<PostOutcome> PostAsync(DigestPost post, KeepMessage keep, CancellationToken cancellationToken)
    {
        unposted.TryRemove(post.Mark, out _);
        switch (await sender.PostAsync(post.Token, post.Channel, post.Message, post.Thread, new MessageMetadata(PostFinder.EventType, post.Mark), cancellationToken))
        {
            case SlackAnswer.Done { Body.Ts: { } ts }:
                await keep(post.Mark.Position, ts, cancellationToken);
                return new PostOutcome.Posted(ts);
            case SlackAnswer.Failed failed:
                NotPosted(post.Mark);
                return OutcomeOf(failed);
            case SlackAnswer.Limited limited:
                NotPosted(post.Mark);
                return new PostOutcome.TryLater(limited.RetryAfter, "Slack asks for a pause");
            case SlackAnswer.NotSent unsent:
                NotPosted(post.Mark);
                return new PostOutcome.TryLater(TimeSpan.FromSeconds(10), unsent.Reason);
            case SlackAnswer.Unclear unclear:
                return new PostOutcome.TryLater(SettlesWithin, unclear.Reason);
            default:
                return new PostOutcome.TryLater(SettlesWithin, "Slack did not say what became of it");
        }
    }

    private void NotPosted(DeliveryMark mark)
    {
        if (unposted.Count >= MostUnposted)
        {
            unposted.Clear();
        }

        unposted[mark] = true;
    }

    private static PostOutcome OutcomeOf(SlackAnswer.Failed failed) => SlackErrors.RemedyOf(failed.Error) switch
    {
        SlackRemedy.PauseChannel or SlackRemedy.PauseWorkspace => new PostOutcome.Refused(SlackReasons.Of(failed)),
        SlackRemedy.TryLater => new PostOutcome.TryLater(TimeSpan.FromSeconds(30), SlackReasons.Of(failed)),
        _ => new PostOutcome.Rejected(SlackReasons.Of(failed)),
    };

    private static DeliveryMark MarkOf(Delivery delivery, int position) =>
        new($"{delivery.Subscription}@{delivery.DueAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}", position);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A story of the digest for {Channel} was left out: {Reason}.")]
    private partial void LogStoryLost(SlackChannel channel, string reason);
}
