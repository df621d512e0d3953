using DigestBot.Core.Articles;
using DigestBot.Core.Platforms;
using DigestBot.Core.Sources;
using DigestBot.Core.Subscriptions;
using DigestBot.Reading.Articles;
using DigestBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Benchmarks.Posting;

/// <summary>News of the last minutes, and channels that follow them: each follows five of twenty sources, in ten different choices.</summary>
internal sealed class FollowedNews(IServiceProvider services)
{
    private const int Articles = 300;
    private const int SourcesEach = 5;

    private readonly List<Source> sources =
    [
        .. Enumerable.Range(0, 20).Select(source => new Uri($"https://s{source}.example/feed"))
            .Select(address => new Source { Id = SourceAddress.IdOf(address), Kind = SourceKind.Feed, Address = address, AddedAt = Start, NextCheckAt = TimeProvider.System.GetUtcNow().AddDays(1) }),
    ];

    private static DateTimeOffset Start { get; } = TimeProvider.System.GetUtcNow().AddHours(-2);

    /// <summary>Subscribes channels to a digest that is due, of so many stories.</summary>
    public async Task SubscribeAsync(IReadOnlyList<ChannelId> channels, int stories)
    {
        foreach (var (number, channel) in channels.Index())
        {
            var followed = Enumerable.Range(0, SourcesEach).Select(source => sources[((number % 10) + (source * 3)) % sources.Count]).ToList();
            await services.GetRequiredService<SourceStore>().FollowAsync(followed, channel, Start, CancellationToken.None);
            await services.GetRequiredService<SubscriptionStore>().SaveAsync(
                new Subscription(new SubscriptionId($"{channel}"), channel, new DigestSchedule("0 0 * * * ?", "Europe/Berlin"), stories, Start), CancellationToken.None);
        }
    }

    /// <summary>Adds the news; the channels have to follow their sources before.</summary>
    public async Task AddAsync()
    {
        var reader = new ArticleReader(ReadingLimits.Default);
        for (var number = 0; number < Articles; number++)
        {
            var read = (ReadOutcome.Read)reader.Read(ArticleText.Of(number), ArticleFormat.Text);
            var kept = new KeptArticle(new ArticleId($"today{number}"), read.Article, $"today{number}", TimeProvider.System.GetUtcNow());
            var sighting = new Sighting(sources[number % sources.Count].Id, $"today{number}", TimeProvider.System.GetUtcNow(), []);
            await services.GetRequiredService<ArticleStore>().AddAsync(kept, sighting, CancellationToken.None);
        }
    }
}
