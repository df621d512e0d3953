using System.Text.Json.Nodes;
using DigestBot.Core.Deliveries;
using DigestBot.Core.Platforms;
using DigestBot.Core.Subscriptions;
using DigestBot.Slack.Posting;
using DigestBot.Slack.Tests.Web;
using DigestBot.Slack.Web;
using DigestBot.Testing.Slack;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Slack.Tests.Posting;

public sealed class DigestMessagesTests : IDisposable
{
    private readonly StubHandler handler = new();
    private readonly HttpClient client;
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 6, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.Zero };
    private readonly DigestMessages messages;
    private readonly List<DeliveryMessage> kept = [];

    public DigestMessagesTests()
    {
        client = new HttpClient(handler, disposeHandler: false);
        var options = new SlackOptions { BotToken = "xoxb-1", AppToken = "xapp-1" };
        var web = new SlackWeb(client, options, time);
        messages = new DigestMessages(
            new MessageSender(web, time, NullLogger<MessageSender>.Instance), new PostFinder(web), new WorkspaceTokens(options, SlackInstalls.None, web, time), time, NullLogger<DigestMessages>.Instance);
    }

    [Fact]
    public async Task Stories_are_posted_into_the_thread_of_the_first_message_without_previews()
    {
        var outcome = await PostAsync();

        Assert.Equal(3, handler.Posts.Count);
        Assert.Equal(("C1", "", "false", "false"), (handler.Posts[0]["channel"], handler.Posts[0]["thread_ts"], handler.Posts[0]["unfurl_links"], handler.Posts[0]["unfurl_media"]));
        Assert.All(handler.Posts.Skip(1), post => Assert.Equal(Assert.IsType<PostOutcome.Posted>(outcome).MessageId, post["thread_ts"]));
        Assert.All(handler.Posts, post => Assert.NotEmpty(post["text"]));
    }

    [Fact]
    public async Task Each_message_is_kept_before_and_after_it_is_posted()
    {
        await PostAsync();

        Assert.Equal([0, 0, 1, 1, 2, 2], kept.Select(message => message.Position));
        Assert.Equal([true, false, true, false, true, false], kept.Select(message => message.MessageId is null));
    }

    [Fact]
    public async Task Arguments_are_ones_that_the_method_knows()
    {
        Assert.SkipUnless(SharedSchema.IsThere, SharedSchema.Missing);
        await PostAsync();

        var known = SlackRecord.Read("slack-methods.json")["chat.postMessage"]!["args"]!.AsObject().Select(argument => argument.Key).ToHashSet();

        Assert.All(handler.Posts.SelectMany(post => post.Body.Split('&').Select(pair => pair.Split('=')[0])), name => Assert.Contains(name, known));
    }

    [Fact]
    public async Task A_second_try_goes_on_where_the_first_was_interrupted()
    {
        var outcome = await PostAsync(new DeliveryMessage(0, "100.1", time.GetUtcNow()), new DeliveryMessage(1, "100.2", time.GetUtcNow()));

        Assert.Equal("100.1", Assert.IsType<PostOutcome.Posted>(outcome).MessageId);
        Assert.Equal("100.1", Assert.Single(handler.Posts)["thread_ts"]);
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_no_reason_to_post_again()
    {
        handler.Answer = request => request.Method == "chat.postMessage" ? throw new HttpRequestException(HttpRequestError.ResponseEnded) : StubHandler.Json("""{"ok":true}""");

        var outcome = await PostAsync();

        Assert.Equal(TimeSpan.FromSeconds(20), Assert.IsType<PostOutcome.TryLater>(outcome).Delay);
        Assert.Single(handler.Posts);
    }

    [Fact]
    public async Task A_message_that_may_have_been_posted_is_looked_for_and_not_posted_twice()
    {
        handler.Answer = request => request.Method == "conversations.history" ? StubHandler.Json(HistoryOf(handler)) : StubHandler.Json("""{"ok":true,"ts":"200.9"}""");
        var begun = new DeliveryMessage(0, null, time.GetUtcNow());
        time.Advance(TimeSpan.FromSeconds(21));

        var outcome = await PostAsync(begun);

        Assert.Equal("150.7", Assert.IsType<PostOutcome.Posted>(outcome).MessageId);
        Assert.All(handler.Posts, post => Assert.Equal("150.7", post["thread_ts"]));
        Assert.Equal(2, handler.Posts.Count);
        Assert.Equal("true", Assert.Single(handler.Requests, request => request.Method == "conversations.history")["include_all_metadata"]);
    }

    [Fact]
    public async Task A_post_that_is_still_on_its_way_is_waited_for_before_it_is_looked_for()
    {
        var outcome = await PostAsync(new DeliveryMessage(0, null, time.GetUtcNow() - TimeSpan.FromSeconds(5)));

        Assert.Equal(TimeSpan.FromSeconds(15), Assert.IsType<PostOutcome.TryLater>(outcome).Delay);
        Assert.DoesNotContain(handler.Requests, request => request.Method == "conversations.history");
    }

    [Fact]
    public async Task A_message_that_was_not_posted_is_posted_when_nothing_is_found()
    {
        handler.Answer = request => StubHandler.Json(request.Method == "conversations.history" ? """{"ok":true,"messages":[{"ts":"1.0","text":"hi"},{"ts":"1.1","metadata":{"event_type":"other","event_payload":{}}}]}""" : """{"ok":true,"ts":"200.9"}""");

        await PostAsync(new DeliveryMessage(0, null, time.GetUtcNow() - TimeSpan.FromMinutes(1)));

        Assert.Equal(3, handler.Posts.Count);
    }

    [Fact]
    public async Task Where_the_bot_may_not_look_it_does_not_post_again_and_says_so()
    {
        handler.Answer = request => StubHandler.Error("missing_scope");

        var outcome = await PostAsync(new DeliveryMessage(0, null, time.GetUtcNow() - TimeSpan.FromMinutes(1)));

        Assert.Contains("not posted again", Assert.IsType<PostOutcome.Rejected>(outcome).Reason, StringComparison.Ordinal);
        Assert.Empty(handler.Posts);
    }

    [Theory]
    [InlineData("not_in_channel", "/invite")]
    [InlineData("is_archived", "archived")]
    [InlineData("token_revoked", "token")]
    public async Task A_channel_that_takes_nothing_is_refused_with_the_remedy(string error, string remedy)
    {
        handler.Answer = _ => StubHandler.Error(error);

        Assert.Contains(remedy, Assert.IsType<PostOutcome.Refused>(await PostAsync()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blocks_that_are_refused_are_posted_as_plain_text()
    {
        handler.Answer = request => request["blocks"].Length > 0 ? StubHandler.Error("invalid_blocks") : StubHandler.Json("""{"ok":true,"ts":"1.1"}""");

        Assert.IsType<PostOutcome.Posted>(await AdvancingAsync(PostAsync()));
        Assert.Contains(handler.Posts, post => post["blocks"].Length == 0 && post["text"].Contains("Ferry strike", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_limit_is_waited_out_and_what_was_refused_by_it_is_posted()
    {
        var limited = 0;
        handler.Answer = request => request.Method == "chat.postMessage" && Interlocked.Increment(ref limited) == 1 ? StubHandler.Limited(5) : StubHandler.Json("""{"ok":true,"ts":"1.1"}""");

        Assert.IsType<PostOutcome.Posted>(await AdvancingAsync(PostAsync()));
        Assert.Equal(4, handler.Posts.Count);
    }

    [Fact]
    public async Task A_long_limit_is_handed_on_and_nothing_is_looked_for_afterwards()
    {
        handler.Answer = request => request.Method == "chat.postMessage" ? StubHandler.Limited(90) : StubHandler.Json("""{"ok":true}""");
        var first = await PostAsync();
        handler.Answer = _ => StubHandler.Json("""{"ok":true,"ts":"1.1"}""");

        var second = await AdvancingAsync(PostAsync([.. kept]));

        Assert.Equal(TimeSpan.FromSeconds(90), Assert.IsType<PostOutcome.TryLater>(first).Delay);
        Assert.IsType<PostOutcome.Posted>(second);
        Assert.DoesNotContain(handler.Requests, request => request.Method == "conversations.history");
    }

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    // What the history would show had the first message been posted: what a post carries, read from a first try.
    private static string HistoryOf(StubHandler handler) => new JsonObject
    {
        ["ok"] = true,
        ["messages"] = new JsonArray(new JsonObject
        {
            ["ts"] = "150.7",
            ["metadata"] = new JsonObject { ["event_type"] = PostFinder.EventType, ["event_payload"] = new JsonObject { ["delivery"] = "slack:T1/C1@1795500000000", ["position"] = 0 } },
        }),
        ["asked"] = handler.Requests.Count,
    }.ToJsonString();

    private Task<PostOutcome> PostAsync(params DeliveryMessage[] known)
    {
        var due = new DateTimeOffset(2026, 11, 24, 7, 0, 0, TimeSpan.FromHours(1));
        var delivery = new Delivery(new SubscriptionId("slack:T1/C1"), due, due.AddDays(-1), due, DeliveryState.Claimed) { Messages = known };
        return messages.PostAsync(new SlackChannel("T1", "C1"), SampleDigest.Of(SampleDigest.Story(), SampleDigest.Story("Library stays open")), delivery, Keep, TestContext.Current.CancellationToken);
    }

    private Task Keep(int position, string? id, CancellationToken cancellationToken)
    {
        kept.Add(new DeliveryMessage(position, id, time.GetUtcNow()));
        return Task.CompletedTask;
    }

    private async Task<PostOutcome> AdvancingAsync(Task<PostOutcome> posting)
    {
        while (!posting.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        return await posting;
    }
}
