using DigestBot.Core.Commands;
using DigestBot.Core.Subscriptions;
using DigestBot.Posting;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary><c>/digest now</c>: what the next digest would hold, posted to nobody.</summary>
internal sealed class DigestCommand(SubscriptionStore subscriptions, DeliveryStore deliveries, DigestMaker maker, TimeProvider time) : ICommand
{
    public string Name => "digest";

    public string Purpose => "Shows what the next digest would hold.";

    public string Example => "/digest now";

    public async Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Text.Length > 0 && !request.Text.Equals("now", StringComparison.OrdinalIgnoreCase))
        {
            return CommandReply.Of($"/digest knows only \"now\", not \"{request.Text}\". Try /digest now.");
        }

        var all = await subscriptions.AllAsync(cancellationToken);
        return all.FirstOrDefault(subscription => subscription.Channel == request.Channel) is { } subscription
            ? await PreviewAsync(subscription, cancellationToken)
            : CommandReply.Of("No digest is set up for this channel.");
    }

    private async Task<CommandReply> PreviewAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var last = await deliveries.LastPostedAsync(subscription.Id, cancellationToken);
        var fresh = await maker.MakeAsync(subscription, now, last?.UpTo ?? DateTimeOffset.MinValue, now, cancellationToken);
        if (!fresh.IsEmpty)
        {
            return Preview("A preview: this is what the next digest would hold now.", fresh);
        }

        if (last is null)
        {
            return CommandReply.Of("There are no articles yet. Follow a news site with /source add, or put .txt, .md or .html files into a source folder.");
        }

        var again = await maker.MakeAsync(subscription, last.DueAt, last.After, last.UpTo, cancellationToken);
        return Preview("Nothing new since the last digest. This is the last one again.", again);
    }

    private static CommandReply Preview(string sentence, Core.Digests.Digest digest) => new()
    {
        Sections = [new ReplySection.Paragraph([new TextRun(sentence, RunStyle.Faint)]), new ReplySection.Preview(digest)],
        IsPrivate = true,
    };
}
