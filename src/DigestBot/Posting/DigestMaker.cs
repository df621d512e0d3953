using DigestBot.Core.Digests;
using DigestBot.Core.Stories;
using DigestBot.Core.Subscriptions;
using DigestBot.Settings;
using DigestBot.Storage;

namespace DigestBot.Posting;

/// <summary>Makes a subscription's digest of the articles that became news for its channel in a stretch of time.</summary>
internal sealed class DigestMaker(ArticleStore articles, StoryClusterer clusterer)
{
    public async Task<Digest> MakeAsync(
        Subscription subscription, DateTimeOffset dueAt, DateTimeOffset after, DateTimeOffset upTo, CancellationToken cancellationToken)
    {
        var added = await articles.NewsAsync(subscription.Channel, after, upTo, cancellationToken);
        var dueInZone = TimeZoneInfo.ConvertTime(dueAt, DigestZone.Named(subscription.Schedule.TimeZone));
        return DigestBuilder.Build(clusterer.Cluster(added), dueInZone, subscription.Stories);
    }
}
