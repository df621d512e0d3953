using System.Net;
using DigestBot.Loopback.Slack.Web;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Tests.Slack;

public sealed class RateLimitTests
{
    [Fact]
    public async Task A_channel_takes_a_small_burst_and_then_one_message_a_second()
    {
        await using var slack = await TestSlack.StartAsync();
        for (var count = 0; count < WebApi.PostingBurst; count++)
        {
            await slack.PostAsync(SlackIds.News, "news");
        }

        using var limited = await slack.SendAsync("chat.postMessage", TestSlack.Message(SlackIds.News, "news"));

        Assert.Equal(HttpStatusCode.TooManyRequests, limited.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), limited.Headers.RetryAfter!.Delta);
        Assert.Equal("ratelimited", (string?)(await TestSlack.JsonOf(limited))["error"]);
    }

    [Fact]
    public async Task A_client_that_waits_is_let_through_and_not_blamed()
    {
        await using var slack = await TestSlack.StartAsync();
        await ExhaustAsync(slack);

        slack.Time.Advance(TimeSpan.FromSeconds(1));
        await slack.PostAsync(SlackIds.News, "news");

        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task A_client_that_does_not_wait_is_blamed()
    {
        await using var slack = await TestSlack.StartAsync();
        await ExhaustAsync(slack);

        using var again = await slack.SendAsync("chat.postMessage", TestSlack.Message(SlackIds.News, "news"));

        Assert.Equal(["ignored_retry_after"], slack.Violations);
    }

    [Fact]
    public async Task Another_channel_is_not_held_up()
    {
        await using var slack = await TestSlack.StartAsync();
        await ExhaustAsync(slack);

        await slack.PostAsync(SlackIds.General, "news");

        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task A_method_is_limited_by_its_tier()
    {
        await using var slack = await TestSlack.StartAsync();
        for (var count = 0; count < (int)ApiTier.Two; count++)
        {
            Assert.True((bool)(await slack.AskAsync("conversations.list"))["ok"]!);
        }

        Assert.Equal("ratelimited", (string?)(await slack.AskAsync("conversations.list"))["error"]);
        Assert.True((bool)(await slack.AskAsync("conversations.info", ("channel", SlackIds.News)))["ok"]!);
    }

    private static async Task ExhaustAsync(TestSlack slack)
    {
        for (var count = 0; count <= WebApi.PostingBurst; count++)
        {
            using var response = await slack.SendAsync("chat.postMessage", TestSlack.Message(SlackIds.News, "news"));
        }
    }
}
