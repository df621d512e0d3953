using DigestBot.Core.Commands;
using DigestBot.Core.Digests;
using DigestBot.Core.Platforms;
using DigestBot.Core.Subscriptions;
using DigestBot.Posting;
using DigestBot.Storage;

namespace DigestBot.Commands.Digests;

/// <summary><c>/digest now</c>: what the next digest would hold, posted to nobody.</summary>
internal sealed class DigestPreview(DeliveryStore deliveries, DigestMaker maker, TimeProvider time)
{
    private static readonly TimeSpan Reach = TimeSpan.FromDays(7);

    /// <summary>What came since the last digest; where nothing did, the last one again.</summary>
    public async Task<CommandReply> ShowAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var last = await deliveries.LastPostedAsync(subscription.Id, cancellationToken);
        var fresh = await maker.MakeAsync(subscription, now, last?.UpTo ?? now - Reach, now, cancellationToken);
        if (!fresh.IsEmpty)
        {
            return Preview("A preview: this is what the next digest would hold now.", fresh);
        }

        if (await deliveries.LastDigestsAsync(subscription.Id, 1, cancellationToken) is not [var again])
        {
            return CommandReply.Of("There are no articles yet. Follow a news site with /source add, or put .txt, .md or .html files into a source folder.");
        }

        return Preview("Nothing new since the last digest. This is the last one again.", again);
    }

    /// <summary>What a digest of the last week would hold in a channel that has none.</summary>
    public Task<CommandReply> ShowAsync(ChannelId channel, DigestSchedule schedule, CancellationToken cancellationToken) =>
        ShowAsync(new Subscription(new SubscriptionId($"{channel}"), channel, schedule, 5, time.GetUtcNow()), cancellationToken);

    private static CommandReply Preview(string sentence, Digest digest) => new()
    {
        Sections = [new ReplySection.Paragraph([new TextRun(sentence, RunStyle.Faint)]), new ReplySection.Preview(digest)],
        IsPrivate = true,
    };
}
