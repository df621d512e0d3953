using System.Diagnostics;
using System.Runtime.CompilerServices;
using DigestBot.Core.Commands;
using DigestBot.Core.Deliveries;
using DigestBot.Core.Digests;
using DigestBot.Core.Platforms;
using DigestBot.Hosting;
using DigestBot.Posting;
using DigestBot.Settings;
using DigestBot.Storage;
using DigestBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Benchmarks.Posting;

/// <summary>Posts the digests of many channels that are due at once to a platform that takes them at once: what is measured is all but the posting.</summary>
internal static class FanOutRun
{
    private const int StoriesEach = 5;

    public static async Task<int> RunAsync(int channels)
    {
        var path = TestDatabases.NewSqlitePath();
        var platform = new Counter();
        var streams = new StandardStreams(Stream.Null, Stream.Null, TextWriter.Null, TextWriter.Null);
        using var host = BotHost.Build(
            new DigestBotOptions { Database = path, Sources = [] }, streams, TimeProvider.System, services => services.AddSingleton<IChatPlatform>(platform));
        await host.Services.GetRequiredService<Database>().PrepareAsync(CancellationToken.None);
        var news = new FollowedNews(host.Services);
        await news.SubscribeAsync([.. Enumerable.Range(0, channels).Select(channel => new ChannelId(Counter.PlatformName, $"{channel}"))], StoriesEach);
        await news.AddAsync();

        var clock = Stopwatch.StartNew();
        await host.Services.GetRequiredService<DigestPoster>().CatchUpAsync(CancellationToken.None);
        Console.WriteLine($"{platform.Digests} digests with {platform.Stories} stories for {channels} channels, composed, claimed and recorded in {clock.Elapsed.TotalSeconds:0.0} s; "
            + $"{Environment.WorkingSet / (1024 * 1024)} MB");
        await host.Services.GetRequiredService<Database>().DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        return 0;
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
