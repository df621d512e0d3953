using System.Diagnostics;
using System.Runtime.CompilerServices;
using DigestBot.Core.Articles;
using DigestBot.Core.Commands;
using DigestBot.Core.Deliveries;
using DigestBot.Core.Digests;
using DigestBot.Core.Platforms;
using DigestBot.Core.Sources;
using DigestBot.Core.Subscriptions;
using DigestBot.Hosting;
using DigestBot.Posting;
using DigestBot.Reading.Articles;
using DigestBot.Settings;
using DigestBot.Storage;
using DigestBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Benchmarks.Posting;

/// <summary>Posts the digests of many channels that are due at once to a platform that takes them at once: what is measured is all but the posting.</summary>
internal static class FanOutRun
{
    private const int Articles = 300;
    private const int Sources = 20;
    private const int SourcesEach = 5;

    public static async Task<int> RunAsync(int channels)
    {
        var path = TestDatabases.NewSqlitePath();
        var platform = new Counter();
        var streams = new StandardStreams(Stream.Null, Stream.Null, TextWriter.Null, TextWriter.Null);
        using var host = BotHost.Build(
            new DigestBotOptions { Database = path, Sources = [] }, streams, TimeProvider.System, services => services.AddSingleton<IChatPlatform>(platform));
        await host.Services.GetRequiredService<Database>().PrepareAsync(CancellationToken.None);
        await FillAsync(host.Services, channels);

        var clock = Stopwatch.StartNew();
        await host.Services.GetRequiredService<DigestPoster>().CatchUpAsync(CancellationToken.None);
        Console.WriteLine($"{platform.Digests} digests with {platform.Stories} stories for {channels} channels, composed, claimed and recorded in {clock.Elapsed.TotalSeconds:0.0} s; "
            + $"{Environment.WorkingSet / (1024 * 1024)} MB");
        await host.Services.GetRequiredService<Database>().DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        return 0;
    }

    // Channels follow five of twenty sources, in ten different choices.
    private static async Task FillAsync(IServiceProvider services, int channels)
    {
        var start = TimeProvider.System.GetUtcNow().AddHours(-2);
        var sources = Enumerable.Range(0, Sources).Select(source => new Uri($"https://s{source}.example/feed"))
            .Select(address => new Source { Id = SourceAddress.IdOf(address), Kind = SourceKind.Feed, Address = address, AddedAt = start, NextCheckAt = start }).ToList();
        for (var channel = 0; channel < channels; channel++)
        {
            var id = new ChannelId(Counter.PlatformName, $"{channel}");
            var followed = Enumerable.Range(0, SourcesEach).Select(source => sources[((channel % 10) + (source * 3)) % Sources]).ToList();
            await services.GetRequiredService<SourceStore>().FollowAsync(followed, id, start, CancellationToken.None);
            await services.GetRequiredService<SubscriptionStore>().SaveAsync(
                new Subscription(new SubscriptionId($"{id}"), id, new DigestSchedule("0 0 * * * ?", "Europe/Berlin"), 5, start), CancellationToken.None);
        }

        var reader = new ArticleReader(ReadingLimits.Default);
        for (var number = 0; number < Articles; number++)
        {
            var read = (ReadOutcome.Read)reader.Read(ArticleText.Of(number), ArticleFormat.Text);
            var kept = new KeptArticle(new ArticleId($"a{number}"), read.Article, $"a{number}", TimeProvider.System.GetUtcNow());
            await services.GetRequiredService<ArticleStore>().AddAsync(kept, new Sighting(sources[number % Sources].Id, $"a{number}", TimeProvider.System.GetUtcNow(), []), CancellationToken.None);
        }
    }

    private sealed class Counter : IChatPlatform
    {
        public const string PlatformName = "counter";

        private int digests;
        private int stories;

        public int Digests => digests;

        public int Stories => stories;

        public string Name => PlatformName;

        public int CommandsAtOnce => 1;

        public async IAsyncEnumerable<IncomingCommand> ReceiveAsync(CommandRouter router, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            yield break;
        }

        public Task ReplyAsync(IncomingCommand command, CommandReply reply, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<PostOutcome> PostAsync(ChannelId channel, Digest digest, Delivery delivery, KeepMessage keep, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref digests);
            Interlocked.Add(ref stories, digest.Stories.Count);
            return Task.FromResult<PostOutcome>(new PostOutcome.Posted($"{channel}"));
        }
    }
}
