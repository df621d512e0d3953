using System.Text.Json;
using DigestBot.Core.Deliveries;
using DigestBot.Core.Digests;
using DigestBot.Core.Platforms;
using DigestBot.Discord.Posting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Discord.Tests.Posting;

public sealed class DigestSenderTests : IDisposable
{
    private readonly StubDiscord discord = new();
    private readonly FakeTimeProvider time = Clockwork.Start();
    private readonly List<(int Position, string? Id)> kept = [];

    public void Dispose() => discord.Dispose();

    [Fact]
    public async Task A_digest_is_kept_before_and_after_it_is_posted()
    {
        discord.On("POST channels/42/messages", _ => StubDiscord.Json(200, """{"id":"900"}"""));

        var outcome = await PostAsync(DigestOf.Stories(3), DigestOf.Delivery());

        Assert.Equal(new PostOutcome.Posted("900"), outcome);
        Assert.Equal([(0, null), (0, "900")], kept);
    }

    [Fact]
    public async Task Each_try_of_a_message_has_the_same_nonce_and_each_message_its_own()
    {
        await PostAsync(Long(), DigestOf.Delivery());
        await PostAsync(Long(), DigestOf.Delivery());

        var nonces = discord.Requests.Select(request => Json(request).GetProperty("nonce").GetString()!).ToList();
        Assert.All(discord.Requests, request => Assert.True(Json(request).GetProperty("enforce_nonce").GetBoolean()));
        Assert.All(nonces, nonce => Assert.InRange(nonce.Length, 1, 25));
        Assert.Equal(nonces.Count / 2, nonces.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(nonces[..(nonces.Count / 2)], nonces[(nonces.Count / 2)..]);
    }

    [Fact]
    public async Task A_message_that_an_earlier_try_posted_is_not_posted_again()
    {
        var outcome = await PostAsync(Long(), DigestOf.Delivery(new DeliveryMessage(0, "800", time.GetUtcNow())));

        Assert.Equal(new PostOutcome.Posted("800"), outcome);
        Assert.DoesNotContain(kept, entry => entry.Position == 0);
        Assert.NotEmpty(discord.Requests);
    }

    [Fact]
    public async Task A_message_whose_answer_was_lost_long_ago_is_looked_for_before_it_is_posted()
    {
        var mark = MessageMark.Of(DigestOf.Delivery(), 0);
        discord.On("GET channels/42/messages?limit=50", _ => StubDiscord.Json(200, $$"""[{"id":"1"},{"id":"700","components":[{"type":17,"id":{{mark.PartId}}}]}]"""));

        var outcome = await PostAsync(DigestOf.Stories(3), DigestOf.Delivery(new DeliveryMessage(0, null, time.GetUtcNow().AddMinutes(-10))));

        Assert.Equal(new PostOutcome.Posted("700"), outcome);
        Assert.DoesNotContain(discord.Requests, request => request.Name.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lost_message_is_posted_where_the_channel_may_not_be_read()
    {
        discord.On("GET channels/42/messages?limit=50", _ => StubDiscord.Error(403, 50001)).On("POST channels/42/messages", _ => StubDiscord.Json(200, """{"id":"900"}"""));

        var outcome = await PostAsync(DigestOf.Stories(3), DigestOf.Delivery(new DeliveryMessage(0, null, time.GetUtcNow().AddMinutes(-10))));

        Assert.Equal(new PostOutcome.Posted("900"), outcome);
    }

    [Fact]
    public async Task A_message_whose_answer_was_lost_a_moment_ago_is_posted_with_the_same_nonce()
    {
        await PostAsync(DigestOf.Stories(3), DigestOf.Delivery(new DeliveryMessage(0, null, time.GetUtcNow().AddSeconds(-20))));

        Assert.Equal(MessageMark.Of(DigestOf.Delivery(), 0).Nonce, Json(Assert.Single(discord.Requests)).GetProperty("nonce").GetString());
    }

    [Fact]
    public async Task A_form_that_Discord_refuses_is_posted_plain()
    {
        discord.On("POST channels/42/messages", _ => StubDiscord.Error(400, 50035), _ => StubDiscord.Json(200, """{"id":"901"}"""));

        var outcome = await PostAsync(DigestOf.Stories(3), DigestOf.Delivery());

        Assert.Equal(new PostOutcome.Posted("901"), outcome);
        Assert.Contains("Ferry strike", Json(discord.Requests[1]).GetProperty("embeds")[0].GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Empty(Json(discord.Requests[1]).GetProperty("allowed_mentions").GetProperty("parse").EnumerateArray());
    }

    [Theory]
    [InlineData(404, 10003, "Refused")]
    [InlineData(404, 10004, "Refused")]
    [InlineData(403, 50001, "Refused")]
    [InlineData(403, 50013, "Refused")]
    [InlineData(403, 50007, "Refused")]
    [InlineData(403, 50278, "Refused")]
    [InlineData(400, 50008, "Refused")]
    [InlineData(400, 50024, "Refused")]
    [InlineData(400, 40058, "Refused")]
    [InlineData(400, 50083, "Refused")]
    [InlineData(403, 160005, "Refused")]
    [InlineData(403, 0, "Refused")]
    [InlineData(403, 20016, "TryLater")]
    [InlineData(403, 20028, "TryLater")]
    [InlineData(400, 130000, "TryLater")]
    [InlineData(401, 0, "TryLater")]
    [InlineData(403, 40001, "TryLater")]
    [InlineData(400, 200000, "Rejected")]
    [InlineData(400, 240000, "Rejected")]
    [InlineData(400, 50006, "Rejected")]
    [InlineData(413, 40005, "Rejected")]
    [InlineData(400, 99999, "Rejected")]
    public async Task Every_error_has_its_outcome(int status, int code, string outcome)
    {
        discord.On("POST channels/42/messages", _ => StubDiscord.Error(status, code), _ => StubDiscord.Error(status, code));

        var given = await PostAsync(DigestOf.Stories(1), DigestOf.Delivery());

        Assert.Equal(outcome, given.GetType().Name);
    }

    [Fact]
    public async Task A_missing_permission_is_named_with_the_remedy()
    {
        discord.On("POST channels/42/messages", _ => StubDiscord.Error(403, 50013, "Missing Permissions"));

        var refused = Assert.IsType<PostOutcome.Refused>(await PostAsync(DigestOf.Stories(1), DigestOf.Delivery()));

        Assert.Contains("Send Messages", refused.Reason, StringComparison.Ordinal);
    }

    private static Digest Long() => DigestOf.Stories(10) with { Stories = [.. Enumerable.Range(1, 10).Select(number => DigestOf.Story(number) with { Sentences = [new string('w', 890)] })] };

    private static JsonElement Json(StubRequest request) => JsonDocument.Parse(request.Body).RootElement;

    private async Task<PostOutcome> PostAsync(Digest digest, Delivery delivery)
    {
        var sender = new DigestSender(discord.Rest(time), time, NullLogger<DigestSender>.Instance);
        var posting = sender.PostAsync(new ChannelId("discord", "42"), digest, delivery, KeepAsync, TestContext.Current.CancellationToken);
        await time.UntilAsync(posting);
        return await posting;
    }

    private Task KeepAsync(int position, string? messageId, CancellationToken cancellationToken)
    {
        kept.Add((position, messageId));
        return Task.CompletedTask;
    }
}
