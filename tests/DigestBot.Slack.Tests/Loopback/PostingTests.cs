using DigestBot.Core.Deliveries;
using DigestBot.Core.Platforms;
using DigestBot.Core.Subscriptions;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Slack.Workspace;
using DigestBot.Slack.Home;
using DigestBot.Slack.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.Slack.Tests.Loopback;

public sealed class PostingTests
{
    private static readonly ChannelId News = new("slack", $"{SlackIds.Team}/{SlackIds.News}");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_digest_stands_in_the_channel_and_its_stories_in_the_thread()
    {
        await using var bot = await LoopbackBot.StartAsync();

        var outcome = await PostAsync(bot, News);

        var posted = bot.Slack.MessagesIn(SlackIds.News);
        Assert.Equal(posted[0].Ts, Assert.IsType<PostOutcome.Posted>(outcome).MessageId);
        Assert.Equal(3, posted.Count);
        Assert.All(posted.Skip(1), message => Assert.Equal(posted[0].Ts, message.ThreadTs));
        Assert.Empty(bot.Slack.Violations);
    }

    [Fact]
    public async Task A_post_whose_answer_was_lost_is_found_and_not_made_twice()
    {
        await using var bot = await LoopbackBot.StartAsync();
        bot.Slack.Fail(new Fault { Path = "chat.postMessage", Drop = FaultDrop.After });
        var kept = new List<DeliveryMessage>();

        var first = await PostAsync(bot, News, kept);
        var second = await PostAsync(bot, News, [.. kept.Select(message => message with { At = message.At - TimeSpan.FromMinutes(1) })]);

        Assert.IsType<PostOutcome.TryLater>(first);
        Assert.IsType<PostOutcome.Posted>(second);
        Assert.Equal(3, bot.Slack.MessagesIn(SlackIds.News).Count);
        Assert.Empty(bot.Slack.Violations);
    }

    [Fact]
    public async Task A_private_channel_without_the_bot_is_refused_with_the_remedy()
    {
        await using var bot = await LoopbackBot.StartAsync();

        var outcome = await PostAsync(bot, new ChannelId("slack", $"{SlackIds.Team}/{SlackIds.Editors}"));

        Assert.Contains("/invite", Assert.IsType<PostOutcome.Refused>(outcome).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_goes_to_a_public_channel_that_the_bot_is_not_in()
    {
        await using var bot = await LoopbackBot.StartAsync();

        Assert.IsType<PostOutcome.Posted>(await PostAsync(bot, new ChannelId("slack", $"{SlackIds.Team}/{SlackIds.Random}")));
    }

    [Fact]
    public async Task Tokens_and_channels_are_checked_before_they_are_needed()
    {
        await using var bot = await LoopbackBot.StartAsync();
        using var client = SlackHttp.NewClient();
        var api = bot.Slack.Api.AbsoluteUri;

        var check = await bot.Platform.CheckAsync(Cancel);
        Assert.Equal(("Loopback", "", 0), (check.Workspace, check.Problem, check.MissingScopes.Count));
        Assert.StartsWith("DigestBot:Slack:BotToken: the bot token is not valid", (await Platform("xoxb-wrong", "xapp-loopback").CheckAsync(Cancel)).Problem, StringComparison.Ordinal);
        Assert.StartsWith("DigestBot:Slack:AppToken: ", (await Platform("xoxb-loopback", "xapp-wrong").CheckAsync(Cancel)).Problem, StringComparison.Ordinal);
        Assert.Null(await bot.Platform.CheckAsync(News, Cancel));
        Assert.Contains("/invite", await bot.Platform.CheckAsync(new ChannelId("slack", $"{SlackIds.Team}/{SlackIds.Editors}"), Cancel), StringComparison.Ordinal);

        SlackPlatform Platform(string bot, string app) => new(
            new SlackOptions { BotToken = bot, AppToken = app, ApiBaseUrl = api }, SlackInstalls.None, (_, _) => Task.FromResult(new SlackHome()), client, TimeProvider.System, NullLoggerFactory.Instance);
    }

    private static Task<PostOutcome> PostAsync(LoopbackBot bot, ChannelId channel, List<DeliveryMessage>? known = null)
    {
        var due = TimeProvider.System.GetUtcNow();
        var delivery = new Delivery(new SubscriptionId($"{channel}"), DateTimeOffset.FromUnixTimeSeconds(1795500000), due.AddDays(-1), due, DeliveryState.Claimed) { Messages = known is null ? [] : [.. known] };
        return bot.Platform.PostAsync(channel, SampleDigest.Of(SampleDigest.Story(), SampleDigest.Story("Library stays open")), delivery, Keep, TestContext.Current.CancellationToken);

        Task Keep(int position, string? id, CancellationToken cancellationToken)
        {
            known?.RemoveAll(message => message.Position == position);
            known?.Add(new DeliveryMessage(position, id, TimeProvider.System.GetUtcNow()));
            return Task.CompletedTask;
        }
    }
}
