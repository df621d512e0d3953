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
        var news = await articles.NewsAsync(subscription.Channel, after, upTo, cancellationToken);
        var wanted = news.Where(article => WordFilter.Pass(subscription.Filters, article)).ToList();
        var dueInZone = TimeZoneInfo.ConvertTime(dueAt, DigestZone.Named(subscription.Schedule.TimeZone));
        return DigestBuilder.Build(clusterer.Cluster(wanted), dueInZone, subscription.Stories);
    }
}
