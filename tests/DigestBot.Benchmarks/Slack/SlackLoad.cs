using System.Globalization;
using DigestBot.Core.Articles;
using DigestBot.Core.Commands;
using DigestBot.Core.Deliveries;
using DigestBot.Core.Digests;
using DigestBot.Core.Platforms;
using DigestBot.Core.Stories;
using DigestBot.Core.Subscriptions;
using DigestBot.Loopback.Slack;
using DigestBot.Loopback.Slack.Envelopes;
using DigestBot.Loopback.Slack.Workspace;
using DigestBot.Slack;
using DigestBot.Slack.Home;
using DigestBot.Slack.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.Benchmarks.Slack;

/// <summary>
/// A hundred commands a second from a loopback Slack in the same process, while three hundred digests wait for their turns to be posted
/// and all connections are refreshed every five seconds.
/// </summary>
internal static class SlackLoad
{
    private const int CommandsASecond = 100;
    private const int Digests = 300;

    private static readonly TimeSpan RefreshEvery = TimeSpan.FromSeconds(5);
    private static readonly string[] Channels = [SlackIds.News, SlackIds.General, SlackIds.Random];

    public static async Task<int> RunAsync(int seconds)
    {
        await using var slack = await SlackLoopback.StartAsync(0);
        using var client = SlackHttp.NewClient();
        using var stopping = new CancellationTokenSource();
        var options = new SlackOptions { BotToken = "xoxb-loopback", AppToken = "xapp-loopback", ApiBaseUrl = slack.Api.AbsoluteUri };
        var platform = new SlackPlatform(options, SlackInstalls.None, (_, _) => Task.FromResult(new SlackHome()), client, TimeProvider.System, NullLoggerFactory.Instance);
        var serving = ServeAsync(platform, stopping.Token);
        await slack.UntilAsync(() => slack.LiveConnections == options.Connections, CancellationToken.None);
        var posting = Task.WhenAll(Enumerable.Range(0, Digests).Select(number => PostAsync(platform, number, stopping.Token)));

        var envelopes = await SendAsync(slack, seconds);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        await slack.UntilAsync(() => envelopes.TrueForAll(envelope => envelope.Response!.Uses.Count > 0), patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Report(slack, envelopes);
        await stopping.CancelAsync();
        await Task.WhenAll(serving, posting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    private static async Task<List<SlackEnvelope>> SendAsync(SlackLoopback slack, int seconds)
    {
        var envelopes = new List<SlackEnvelope>();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var tick = 1; tick <= seconds * 20 && await timer.WaitForNextTickAsync(); tick++)
        {
            if (tick % (int)(RefreshEvery.TotalSeconds * 20) == 0)
            {
                slack.Disconnect("refresh_requested", closeAfter: RefreshEvery);
            }

            for (var i = 0; i < CommandsASecond / 20; i++)
            {
                envelopes.Add(slack.Run("/help", tick.ToString(CultureInfo.InvariantCulture)));
            }
        }

        return envelopes;
    }

    private static void Report(SlackLoopback slack, List<SlackEnvelope> envelopes)
    {
        var known = envelopes.Select(envelope => slack.FindEnvelope(envelope.Id)!).ToList();
        var acks = known.Where(envelope => envelope.Ack is not null).Select(envelope => envelope.Ack!.After.TotalMilliseconds).Order().ToList();
        var answers = known.Where(envelope => envelope.Response!.Uses.Count > 0).Select(envelope => envelope.Response!.Uses[0].After.TotalMilliseconds).Order().ToList();
        Console.WriteLine($"{envelopes.Count} commands: {acks.Count} acknowledged, {known.Count(envelope => envelope.Failure is not null)} failed, {answers.Count} answered, {known.Count(envelope => envelope.Response!.Uses.Count > 1)} answered twice");
        Console.WriteLine($"acknowledged after {At(acks, .5)} ms (p50), {At(acks, .99)} ms (p99), {At(acks, 1)} ms (longest); answered after {At(answers, .5)} ms (p50), {At(answers, .99)} ms (p99)");
        Console.WriteLine($"{slack.Log.Count(request => request.Path == "/api/apps.connections.open")} connections, {slack.Log.Count(request => request.Path == "/api/chat.postMessage")} messages of digests, {slack.Violations.Count} violations, {Environment.WorkingSet / (1024 * 1024)} MB");
        foreach (var violations in slack.Violations.GroupBy(violation => (string)violation["what"]!, StringComparer.Ordinal))
        {
            Console.WriteLine($"  {violations.Count()} x {violations.Key}: {violations.First().Detail}");
        }
    }

    private static string At(List<double> sorted, double share) =>
        sorted.Count == 0 ? "-" : sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)].ToString("0.0", CultureInfo.InvariantCulture);

    private static Task ServeAsync(SlackPlatform platform, CancellationToken cancellationToken)
    {
        var router = new CommandRouter([], (_, _, _, _) => Task.FromResult<IReadOnlyList<Suggestion>>([]));
        var together = new ParallelOptions { MaxDegreeOfParallelism = platform.CommandsAtOnce, CancellationToken = cancellationToken };
        return Parallel.ForEachAsync(platform.ReceiveAsync(router, cancellationToken), together, async (command, token) =>
            await platform.ReplyAsync(command, CommandReply.Told($"You asked for {command.Request.Name} {command.Request.Text}."), token));
    }

    private static Task<PostOutcome> PostAsync(SlackPlatform platform, int number, CancellationToken cancellationToken)
    {
        var channel = new ChannelId(SlackPlatform.PlatformName, $"{SlackIds.Team}/{Channels[number % Channels.Length]}");
        var now = TimeProvider.System.GetUtcNow();
        var source = new DigestSource("Harbour Gazette", "Ferry strike ends", new Uri("https://gazette.example/ferry"), new ArticleId("ferry"));
        var stories = Enumerable.Range(1, 5).Select(story => new DigestStory(new StoryId($"{story}"), $"Story {story} of digest {number}", ["The crews went back to work on Tuesday."], [source], null)).ToList();
        var delivery = new Delivery(new SubscriptionId($"{number}"), now, now.AddDays(-1), now, DeliveryState.Claimed);
        return platform.PostAsync(channel, new Digest("Morning digest", now, stories, [], 5, 1), delivery, (_, _, _) => Task.CompletedTask, cancellationToken);
    }
}
