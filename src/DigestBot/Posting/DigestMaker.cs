using System.Security.Cryptography;
using System.Text;
using DigestBot.Core.Articles;
using DigestBot.Core.Digests;
using DigestBot.Core.Sources;
using DigestBot.Core.Subscriptions;
using DigestBot.Settings;
using DigestBot.Storage;

namespace DigestBot.Posting;

/// <summary>Makes a subscription's digest of the articles that became news for its channel in a stretch of time. Safe to share between threads.</summary>
internal sealed class DigestMaker(ArticleStore articles, SourceStore sources, InterestReader interests, DigestComposer composer, TimeProvider time)
{
    /// <summary>How many digests are held: channels with the same news, filters and interests share the work.</summary>
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
            return DigestBuilder.Build([], dueInZone, subscription.Stories, ChannelInterests.None);
        }

        var wishes = await interests.ReadAsync(subscription, dueAt, cancellationToken);
        var shared = await SharedAsync(KeyOf(news, wishes, subscription.Stories), () => composer.ComposeAsync(news, dueInZone, subscription.Stories, wishes)).WaitAsync(cancellationToken);
        return await ForChannelAsync(DigestBuilder.At(shared, dueInZone), subscription, cancellationToken);
    }

    /// <summary>The digest with what is the channel's own of it: whom it mentions, and which sources are not well.</summary>
    public async Task<Digest> ForChannelAsync(Digest digest, Subscription subscription, CancellationToken cancellationToken)
    {
        var followed = await sources.FollowedAsync(subscription.Channel, cancellationToken);
        return digest with { Health = HealthLine.Of(followed, time.GetUtcNow()), Mention = subscription.Mention };
    }

    private static string KeyOf(IReadOnlyList<ArticleVersion> news, ChannelInterests wishes, int stories)
    {
        IEnumerable<string> parts =
        [
            $"{stories}",
            .. news.Select(version => $"{version.Id}#{version.Revision}"),
            "filters", .. wishes.Filters.Select(filter => filter.Text),
            "told", .. wishes.Told.Select(told => $"{told.Key}@{told.Value.UtcTicks}").Order(StringComparer.Ordinal),
            "speakers", .. wishes.Speakers.Order(StringComparer.Ordinal),
            "disliked", .. wishes.Disliked.Select(disliked => $"{disliked.Story}"),
        ];
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }

    // The work goes on for the others when one of those who wait for it is cancelled.
    private Task<Digest> SharedAsync(string key, Func<Task<Digest>> compose)
    {
        lock (sharing)
        {
            if (!recent.TryGetValue(key, out var work) || (work.IsValueCreated && work.Value.IsFaulted))
            {
                if (recent.Count >= MostSets)
                {
                    recent.Clear();
                }

                recent[key] = work = new Lazy<Task<Digest>>(compose);
            }

            return work.Value;
        }
    }
}
