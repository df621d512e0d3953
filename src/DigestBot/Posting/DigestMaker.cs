using DigestBot.Core.Articles;
using DigestBot.Core.Digests;
using DigestBot.Core.Sources;
using DigestBot.Core.Stories;
using DigestBot.Core.Subscriptions;
using DigestBot.Settings;
using DigestBot.Storage;

namespace DigestBot.Posting;

/// <summary>Makes a subscription's digest of the articles that became news for its channel in a stretch of time. Safe to share between threads.</summary>
internal sealed class DigestMaker(ArticleStore articles, SourceStore sources, StoryClusterer clusterer, TimeProvider time)
{
    /// <summary>How many digests are held: channels with the same news and filters share the work.</summary>
    private const int MostSets = 32;

    private readonly Lock sharing = new();
    private readonly Dictionary<string, Lazy<Task<Digest>>> recent = new(StringComparer.Ordinal);

    public async Task<Digest> MakeAsync(
        Subscription subscription, DateTimeOffset dueAt, DateTimeOffset after, DateTimeOffset upTo, CancellationToken cancellationToken)
    {
        var news = await articles.NewsVersionsAsync(subscription.Channel, after, upTo, cancellationToken);
        var dueInZone = TimeZoneInfo.ConvertTime(dueAt, DigestZone.Named(subscription.Schedule.TimeZone));
        if (news.Count == 0)
        {
            return DigestBuilder.Build([], dueInZone, subscription.Stories);
        }

        var shared = await SharedAsync(news, subscription, dueInZone).WaitAsync(cancellationToken);
        var followed = await sources.FollowedAsync(subscription.Channel, cancellationToken);
        return DigestBuilder.At(shared, dueInZone) with { Health = HealthLine.Of(followed, time.GetUtcNow()), Mention = subscription.Mention };
    }

    // The work goes on for the others when one of those who wait for it is cancelled.
    private Task<Digest> SharedAsync(IReadOnlyList<ArticleVersion> news, Subscription subscription, DateTimeOffset dueAt)
    {
        var key = string.Join('\n', news.Select(version => $"{version.Id}#{version.Revision}").Concat(subscription.Filters.Select(filter => filter.Text)).Append($"{subscription.Stories}"));
        lock (sharing)
        {
            if (!recent.TryGetValue(key, out var work) || (work.IsValueCreated && work.Value.IsFaulted))
            {
                if (recent.Count >= MostSets)
                {
                    recent.Clear();
                }

                recent[key] = work = new Lazy<Task<Digest>>(() => BuildAsync(news, subscription, dueAt));
            }

            return work.Value;
        }
    }

    private async Task<Digest> BuildAsync(IReadOnlyList<ArticleVersion> news, Subscription subscription, DateTimeOffset dueAt)
    {
        var read = await articles.ReadAsync([.. news.Select(version => version.Id)], CancellationToken.None);
        var wanted = read.Where(article => WordFilter.Pass(subscription.Filters, article)).ToList();
        return DigestBuilder.Build(clusterer.Cluster(wanted), dueAt, subscription.Stories);
    }
}
