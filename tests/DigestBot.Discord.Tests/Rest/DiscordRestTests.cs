using System.Net;
using DigestBot.Discord.Payloads;
using DigestBot.Discord.Rest;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Discord.Tests.Rest;

public sealed class DiscordRestTests : IDisposable
{
    private readonly StubDiscord discord = new();
    private readonly FakeTimeProvider time = Clockwork.Start();

    public void Dispose() => discord.Dispose();

    [Fact]
    public async Task A_request_says_who_sends_it_and_what()
    {
        await SendAsync(discord.Rest(time), Post("1"));

        var request = Assert.Single(discord.Requests);
        Assert.Equal("Bot secret-token", request.Headers["Authorization"]);
        Assert.Matches(@"^DiscordBot \(https://\S+, \d+\.\d+\.\d+\)$", request.Headers["User-Agent"]);
    }

    [Fact]
    public async Task What_belongs_to_an_interaction_does_not_carry_the_bots_token()
    {
        await SendAsync(discord.Rest(time), OfInteraction());

        Assert.False(Assert.Single(discord.Requests).Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task The_first_request_of_a_limit_goes_alone_and_the_others_wait_for_what_it_tells()
    {
        using var limits = new RateLimits(time);
        var (first, _) = await limits.EnterAsync(Post("1"), TestContext.Current.CancellationToken);
        var others = Enumerable.Range(0, 2).Select(_ => limits.EnterAsync(Post("1"), TestContext.Current.CancellationToken)).ToList();
        var waitedBefore = others.TrueForAll(other => !other.IsCompleted);

        first!.End(new LimitHeaders("abc", 3, 2, TimeSpan.FromSeconds(5), IsShared: false));
        await Task.WhenAll(others);

        Assert.True(waitedBefore);
    }

    [Fact]
    public async Task No_request_is_one_too_many_when_the_window_is_used_up()
    {
        discord.On("messages", [.. Enumerable.Range(0, 12).Select(number => Limited(2 - (number % 3), 5))]);
        var rest = discord.Rest(time);

        var took = await time.UntilAsync(Task.WhenAll(Enumerable.Range(0, 6).Select(_ => rest.SendAsync(Post("1"), TestContext.Current.CancellationToken))));

        Assert.True(took >= TimeSpan.FromSeconds(5));
        Assert.Equal(6, discord.Requests.Count);
    }

    [Fact]
    public async Task Limits_are_counted_apart_for_each_channel()
    {
        discord.On("channels/1/messages", Limited(0, 60)).On("channels/2/messages", Limited(0, 60));
        var rest = discord.Rest(time);

        var took = await time.UntilAsync(Task.WhenAll(rest.SendAsync(Post("1"), TestContext.Current.CancellationToken), rest.SendAsync(Post("2"), TestContext.Current.CancellationToken)));

        Assert.True(took < TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Routes_that_share_a_limit_wait_for_each_other()
    {
        discord.On("POST channels/1/messages", Limited(0, 5)).On("GET channels/1", Limited(4, 5));
        var rest = discord.Rest(time);
        await SendAsync(rest, DiscordRoutes.Channel("1"));
        await SendAsync(rest, Post("1"));

        var took = await SendAsync(rest, DiscordRoutes.Channel("1"));

        Assert.True(took >= TimeSpan.FromSeconds(4));
    }

    [Fact]
    public async Task One_too_many_waits_as_many_seconds_as_the_body_says_and_is_no_failed_try()
    {
        discord.On("messages", [.. Enumerable.Repeat<Func<StubRequest, HttpResponseMessage>>(_ => StubDiscord.TooMany(1.5), 6)]);

        var sending = discord.Rest(time).SendAsync(Post("1"), TestContext.Current.CancellationToken);
        var took = await time.UntilAsync(sending);

        Assert.IsType<RestOutcome.Done>(await sending);
        Assert.True(took >= TimeSpan.FromSeconds(9));
    }

    [Fact]
    public async Task A_limit_within_a_limit_holds_up_this_request_alone()
    {
        discord.On("messages", _ => StubDiscord.TooMany(20, remaining: 3));
        var rest = discord.Rest(time);
        var first = rest.SendAsync(Post("1"), TestContext.Current.CancellationToken);

        var took = await SendAsync(rest, Post("1"));
        await time.UntilAsync(first);

        Assert.True(took < TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_global_limit_holds_up_everything_but_what_belongs_to_interactions()
    {
        discord.On("channels/1/messages", _ => StubDiscord.TooMany(10, isGlobal: true));
        var rest = discord.Rest(time);
        var first = rest.SendAsync(Post("1"), TestContext.Current.CancellationToken);

        var interaction = await SendAsync(rest, OfInteraction());
        var other = await SendAsync(rest, Post("2"));
        await time.UntilAsync(first);

        Assert.True(interaction < TimeSpan.FromSeconds(1));
        Assert.True(other >= TimeSpan.FromSeconds(9));
    }

    [Fact]
    public async Task No_more_than_fifty_requests_leave_in_any_second()
    {
        var left = new List<DateTimeOffset>();
        discord.On("messages", [.. Enumerable.Repeat<Func<StubRequest, HttpResponseMessage>>(
            _ =>
            {
                left.Add(time.GetUtcNow());
                return StubDiscord.Json(200, "{}");
            },
            200)]);
        var rest = discord.Rest(time);

        await time.UntilAsync(Task.WhenAll(Enumerable.Range(0, 200).Select(channel => rest.SendAsync(Post($"{channel}"), TestContext.Current.CancellationToken))));

        Assert.All(left, at => Assert.InRange(left.Count(other => other >= at && other < at.AddSeconds(1)), 1, 50));
    }

    [Fact]
    public async Task An_answer_of_a_server_in_between_that_bans_lets_everything_rest_for_minutes()
    {
        discord.On("channels/1/messages", _ => StubDiscord.Json(429, "<html>banned</html>"));
        var rest = discord.Rest(time);

        var first = rest.SendAsync(Post("1"), TestContext.Current.CancellationToken);
        var second = rest.SendAsync(Post("2"), TestContext.Current.CancellationToken);

        await time.UntilAsync(Task.WhenAll(first, second));
        Assert.True(Assert.IsType<RestOutcome.Later>(await first).Delay >= TimeSpan.FromMinutes(4));
    }

    [Fact]
    public async Task A_message_that_Discord_knows_by_its_nonce_is_sent_again_when_a_server_is_not_well()
    {
        discord.On("messages", _ => StubDiscord.Json(502, "<html>"), _ => StubDiscord.Json(503, ""), _ => throw new HttpRequestException("reset"));

        var sending = discord.Rest(time).SendAsync(Post("1"), TestContext.Current.CancellationToken);
        await time.UntilAsync(sending);

        Assert.IsType<RestOutcome.Done>(await sending);
        Assert.Equal(4, discord.Requests.Count);
    }

    [Fact]
    public async Task A_message_without_a_nonce_is_never_sent_twice()
    {
        discord.On("messages", _ => StubDiscord.Json(502, ""));

        var sending = discord.Rest(time).SendAsync(DiscordRoutes.PostMessage("1", new MessageBody()), TestContext.Current.CancellationToken);
        await time.UntilAsync(sending);

        Assert.IsType<RestOutcome.Later>(await sending);
        Assert.Single(discord.Requests);
    }

    [Fact]
    public async Task After_the_token_was_refused_nothing_is_sent_any_more()
    {
        discord.On("messages", _ => StubDiscord.Error(401, 0, "401: Unauthorized"));
        var rest = discord.Rest(time);
        await SendAsync(rest, Post("1"));

        var sending = rest.SendAsync(Post("2"), TestContext.Current.CancellationToken);
        await time.UntilAsync(sending);

        Assert.IsType<RestOutcome.Stopped>(await sending);
        Assert.True(rest.IsTokenRefused);
        Assert.Single(discord.Requests);
    }

    [Fact]
    public async Task Long_before_a_ban_nothing_is_sent_and_ten_minutes_later_it_goes_on()
    {
        discord.On("", [.. Enumerable.Repeat<Func<StubRequest, HttpResponseMessage>>(_ => StubDiscord.Error(403, 50001), InvalidRequests.TooMany)]);
        var rest = discord.Rest(time);
        for (var sent = 0; sent < InvalidRequests.TooMany; sent++)
        {
            await SendAsync(rest, OfInteraction());
        }

        var stopped = await rest.SendAsync(Post("1"), TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromMinutes(30));
        var sending = rest.SendAsync(Post("1"), TestContext.Current.CancellationToken);
        await time.UntilAsync(sending);

        Assert.IsType<RestOutcome.Stopped>(stopped);
        Assert.IsType<RestOutcome.Done>(await sending);
    }

    [Fact]
    public void Shared_limits_do_not_count_towards_a_ban()
    {
        var invalid = new InvalidRequests(time);

        invalid.Count(429, isShared: true);
        invalid.Count(404, isShared: false);

        Assert.Equal(1, invalid.Count(403, isShared: false));
    }

    [Fact]
    public async Task A_form_error_names_each_wrong_field()
    {
        discord.On("messages", _ => StubDiscord.Json(400, """{"code":50035,"message":"Invalid Form Body","errors":{"embeds":{"0":{"description":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 4096 or fewer in length."}]}}}}}"""));

        var sending = discord.Rest(time).SendAsync(Post("1"), TestContext.Current.CancellationToken);
        await time.UntilAsync(sending);

        Assert.Equal(new RestOutcome.Refused(400, 50035, "Invalid Form Body: embeds.0.description: Must be 4096 or fewer in length."), await sending);
    }

    [Fact]
    public async Task An_error_that_is_no_JSON_is_an_error_still()
    {
        discord.On("messages", _ => StubDiscord.Json(400, "<html>no</html>"));

        var sending = discord.Rest(time).SendAsync(Post("1"), TestContext.Current.CancellationToken);
        await time.UntilAsync(sending);

        Assert.Equal((400, 0), await sending is RestOutcome.Refused refused ? (refused.Status, refused.Code) : default);
    }

    [Fact]
    public async Task A_silent_server_is_given_up()
    {
        using var silent = new SilentHandler();
        var rest = new DiscordRest(DiscordRest.Client(silent, new Uri("https://discord.test/"), "https://desk.example"), new BotToken("x"), new RateLimits(time), new InvalidRequests(time), new Jitter(new Random(1)), time, Microsoft.Extensions.Logging.Abstractions.NullLogger<DiscordRest>.Instance);

        var usual = await time.UntilAsync(rest.SendAsync(DiscordRoutes.PostMessage("1", new MessageBody()), TestContext.Current.CancellationToken));
        var urgent = await time.UntilAsync(rest.SendAsync(OfInteraction() with { IsUrgent = true }, TestContext.Current.CancellationToken));

        Assert.True(usual >= TimeSpan.FromSeconds(15));
        Assert.True(urgent >= TimeSpan.FromSeconds(4));
    }

    [Fact]
    public async Task Buckets_that_nobody_uses_are_forgotten()
    {
        using var limits = new RateLimits(time);
        for (var number = 0; number < 5_000; number++)
        {
            var (turn, _) = await limits.EnterAsync(OfInteraction($"{number}"), TestContext.Current.CancellationToken);
            turn!.End(null);
        }

        Assert.InRange(limits.BucketCount, 1, 1_001);
    }

    [Fact]
    public void A_token_is_never_shown() => Assert.DoesNotContain("hush", $"{new BotToken("hush")}", StringComparison.Ordinal);

    private static DiscordRequest Post(string channel) => DiscordRoutes.PostMessage(channel, new MessageBody { Nonce = "n", EnforceNonce = true });

    private static DiscordRequest OfInteraction(string token = "token") => new(HttpMethod.Post, "webhooks/{app}/{token}", $"webhooks/1/{token}", token) { IsOfInteraction = true, Body = "{}"u8.ToArray() };

    private static Func<StubRequest, HttpResponseMessage> Limited(int remaining, double resetAfter) => _ => StubDiscord.Json(
        200, """{"id":"1"}""", ("X-RateLimit-Bucket", "abc"), ("X-RateLimit-Limit", "3"), ("X-RateLimit-Remaining", $"{remaining}"), ("X-RateLimit-Reset-After", $"{resetAfter}"));

    private async Task<TimeSpan> SendAsync(DiscordRest rest, DiscordRequest request) => await time.UntilAsync(rest.SendAsync(request, TestContext.Current.CancellationToken));

    private sealed class SilentHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK);
        }
    }
}
