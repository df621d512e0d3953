using System.Collections.Concurrent;
using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using DigestBot.Loopback.Slack;
using DigestBot.Slack.Home;
using DigestBot.Slack.Tests.Interactions;
using DigestBot.Slack.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.Slack.Tests.Loopback;

/// <summary>The platform on a loopback Slack over real sockets; commands are answered with what they were given.</summary>
internal sealed class LoopbackBot : IAsyncDisposable
{
    private static readonly CommandForm Ask = new("", "Finds who said what.", new CommandOption("text", "A question") { IsMain = true }, new CommandOption("by", "Who said it", OptionKind.Speaker));

    private readonly HttpClient client = SlackHttp.NewClient();
    private readonly CancellationTokenSource stopping = new();
    private readonly Task serving;

    private LoopbackBot(SlackLoopback slack, SlackOptions options)
    {
        Slack = slack;
        Platform = new SlackPlatform(options, SlackInstalls.None, (_, _) => Task.FromResult(Home), client, TimeProvider.System, NullLoggerFactory.Instance);
        Router = new CommandRouter(
            [new EchoCommand("whosaid", Ask), new EchoCommand("summary"), new EchoCommand("help"), new EchoCommand("check"), new EchoCommand("source")],
            (_, typed, _, _) => Task.FromResult<IReadOnlyList<Suggestion>>([new Suggestion("Mara Lind, harbour commissioner", "Mara Lind")]));
        serving = ServeAsync();
    }

    public SlackLoopback Slack { get; }

    public SlackPlatform Platform { get; }

    public CommandRouter Router { get; }

    public SlackHome Home { get; set; } = new();

    /// <summary>The commands that were answered, in any order.</summary>
    public ConcurrentQueue<CommandRequest> Answered { get; } = new();

    public static async Task<LoopbackBot> StartAsync(TimeSpan? pingEvery = null)
    {
        var slack = await SlackLoopback.StartAsync(0);
        var options = new SlackOptions { BotToken = "xoxb-loopback", AppToken = "xapp-loopback", ApiBaseUrl = slack.Api.AbsoluteUri, Unfurl = "On", PingEvery = pingEvery ?? TimeSpan.FromSeconds(10) };
        var bot = new LoopbackBot(slack, options);
        await slack.UntilAsync(() => slack.LiveConnections > 0, TestContext.Current.CancellationToken);
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Assert.Empty(SharedSchema.ProblemsOf(Slack));
        await Slack.DisposeAsync();
        client.Dispose();
        stopping.Dispose();
    }

    private Task ServeAsync()
    {
        var together = new ParallelOptions { MaxDegreeOfParallelism = Platform.CommandsAtOnce, CancellationToken = stopping.Token };
        return Parallel.ForEachAsync(Platform.ReceiveAsync(Router, stopping.Token), together, AnswerAsync);
    }

    private async ValueTask AnswerAsync(IncomingCommand command, CancellationToken cancellationToken)
    {
        Answered.Enqueue(command.Request);
        await Platform.ReplyAsync(command, await Router.AnswerAsync(command.Request, cancellationToken), cancellationToken);
    }
}
