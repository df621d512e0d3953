using System.Globalization;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Discord;
using DigestBot.Loopback.Discord.Limits;
using DigestBot.Loopback.Discord.Rest;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Tests.Discord.Rest;

public sealed class RateLimitTests : DiscordTest
{
    private const string Body = """{"content":"news","allowed_mentions":{"parse":[]}}""";

    [Fact]
    public async Task An_answer_tells_what_is_left_of_its_bucket()
    {
        var reply = await Rest.SendAsync("POST", Messages, Body);

        Assert.Equal("5", reply.Header("X-RateLimit-Limit"));
        Assert.Equal("4", reply.Header("X-RateLimit-Remaining"));
        Assert.Equal("5.000", reply.Header("X-RateLimit-Reset-After"));
        Assert.Equal((Time.GetUtcNow().ToUnixTimeSeconds() + 5).ToString(CultureInfo.InvariantCulture) + ".000", reply.Header("X-RateLimit-Reset"));
    }

    [Fact]
    public async Task The_sixth_message_within_five_seconds_is_refused_with_the_time_to_wait()
    {
        var last = await PostAsync(6);

        Assert.Equal(429, last.Status);
        Assert.Equal(5.0, (double)last.Body!["retry_after"]!);
        Assert.False((bool)last.Body["global"]!);
        Assert.Equal(("5", "user", "1.1 google"), (last.Header("Retry-After"), last.Header("X-RateLimit-Scope"), last.Header("Via")));
    }

    [Fact]
    public async Task A_bucket_is_full_again_when_its_time_is_over()
    {
        await PostAsync(6);

        Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(200, (await PostAsync(1)).Status);
        Assert.Empty(Violations());
    }

    [Fact]
    public async Task Going_on_in_spite_of_a_refusal_is_a_violation()
    {
        await PostAsync(7);

        Assert.Equal(["rate_limit_ignored"], Violations());
    }

    [Fact]
    public async Task Channels_share_a_bucket_name_but_not_its_count()
    {
        var other = Discord.OpenChannel("other");
        await PostAsync(5);

        var reply = await Rest.SendAsync("POST", $"channels/{other}/messages", Body);
        var here = await Rest.SendAsync("POST", Messages, Body);

        Assert.Equal((200, 429), (reply.Status, here.Status));
        Assert.Equal(here.Header("X-RateLimit-Bucket"), reply.Header("X-RateLimit-Bucket"));
    }

    [Fact]
    public async Task More_than_fifty_requests_a_second_meet_the_global_limit()
    {
        var replies = new List<RestReply>();
        for (var i = 0; i < 51; i++)
        {
            replies.Add(await Rest.SendAsync("POST", $"channels/{Discord.OpenChannel($"c{i}")}/messages", Body));
        }

        Assert.All(replies[..50], reply => Assert.Equal(200, reply.Status));
        Assert.Equal((429, "true", "global"), (replies[50].Status, replies[50].Header("X-RateLimit-Global"), replies[50].Header("X-RateLimit-Scope")));
        Assert.True((bool)replies[50].Body!["global"]!);
    }

    [Fact]
    public async Task Answers_to_interactions_know_no_global_limit()
    {
        Discord.Control("POST", "global", new JsonObject { ["ms"] = 10_000 });
        var interaction = Interact("""{"name":"news"}""");

        var refused = await Rest.SendAsync("GET", "users/@me");
        var answered = await AnswerAsync(interaction, """{"type":5}""");

        Assert.Equal((429, 10.0, 204), (refused.Status, (double)refused.Body!["retry_after"]!, answered.Status));
    }

    [Fact]
    public void Who_is_banned_is_told_by_a_page_without_Via()
    {
        var world = new DiscordWorld(new DiscordLoopbackOptions { Time = Time });
        var invalid = new InvalidRequests(world);
        for (var i = 0; i < 9_999; i++)
        {
            invalid.Count(RestErrors.Unauthorized);
        }

        Assert.Null(invalid.Ban);
        invalid.Count(RestErrors.MissingAccess);

        Assert.Equal((429, false), (invalid.Ban!.Status, invalid.Ban.Headers.ContainsKey("Via")));
        Assert.StartsWith("<html>", invalid.Ban.Text, StringComparison.Ordinal);
        Time.Advance(TimeSpan.FromHours(1));
        Assert.Null(invalid.Ban);
    }

    [Fact]
    public async Task The_log_tells_which_requests_were_limited()
    {
        await PostAsync(6);

        Assert.Equal([false, false, false, false, false, true], Discord.Log.Select(request => request.Limited));
    }

    private async Task<RestReply> PostAsync(int times)
    {
        RestReply? last = null;
        for (var i = 0; i < times; i++)
        {
            last = await Rest.SendAsync("POST", Messages, Body);
        }

        return last!;
    }
}
