using System.Net;
using System.Text.Json.Nodes;
using DigestBot.Core.Commands;
using DigestBot.Slack.Interactions;
using DigestBot.Slack.Posting;
using DigestBot.Slack.Tests.Web;
using DigestBot.Slack.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Slack.Tests.Interactions;

public sealed class AnswerSenderTests : IDisposable
{
    private readonly StubHandler handler = new();
    private readonly HttpClient client;
    private readonly FakeTimeProvider time = new();
    private readonly AnswerSender sender;
    private readonly ResponseUrl url;

    public AnswerSenderTests()
    {
        client = new HttpClient(handler, disposeHandler: false);
        var options = new SlackOptions { BotToken = "xoxb-1" };
        var web = new SlackWeb(client, options, time);
        sender = new AnswerSender(
            new ResponseSender(client, time), new MessageSender(web, time, NullLogger<MessageSender>.Instance), web, new WorkspaceTokens(options, SlackInstalls.None, web, time), NullLogger<AnswerSender>.Instance);
        url = new ResponseUrl(new Uri("https://hooks.slack.com/commands/T1/2/abc"), time.GetUtcNow());
    }

    private IReadOnlyList<StubRequest> Answers => [.. handler.Requests.Where(request => request.Address.Host == "hooks.slack.com")];

    [Theory]
    [InlineData(true, "ephemeral")]
    [InlineData(false, "in_channel")]
    public async Task An_answer_goes_to_the_commands_own_address_as_JSON_and_without_the_token(bool isPrivate, string type)
    {
        await SendAsync(CommandReply.Of("Ærø") with { IsPrivate = isPrivate });

        var answer = Assert.Single(handler.Requests);
        Assert.Equal(("application/json; charset=utf-8", null), (answer.ContentType, answer.Authorization));
        var body = JsonNode.Parse(answer.Body)!;
        Assert.Equal((type, "Ærø", false), (body["response_type"]!.GetValue<string>(), body["text"]!.GetValue<string>(), body["replace_original"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task A_page_takes_the_place_of_the_one_before()
    {
        await sender.SendAsync(Path with { Replaces = true }, CommandReply.Of("page 2"), TestContext.Current.CancellationToken);

        var body = JsonNode.Parse(Assert.Single(handler.Requests).Body)!;
        Assert.True(body["replace_original"]!.GetValue<bool>());
        Assert.Null(body["response_type"]);
    }

    [Fact]
    public async Task After_five_posts_the_address_is_spent_and_the_bot_answers_itself()
    {
        for (var i = 0; i < 6; i++)
        {
            await SendAsync(CommandReply.Of("x"));
        }

        Assert.Equal(5, Answers.Count);
        Assert.Equal("C1", Assert.Single(handler.Posts)["channel"]);
    }

    [Fact]
    public async Task After_half_an_hour_a_private_answer_is_whispered()
    {
        time.Advance(TimeSpan.FromMinutes(30));

        await SendAsync(CommandReply.Told("x"));

        Assert.Empty(Answers);
        var whisper = Assert.Single(handler.Requests, request => request.Method == "chat.postEphemeral");
        Assert.Equal(("C1", "U1"), (whisper["channel"], whisper["user"]));
    }

    [Fact]
    public async Task An_address_that_Slack_knows_no_more_is_not_tried_again()
    {
        handler.Answer = request => request.Address.Host == "hooks.slack.com" ? new HttpResponseMessage(HttpStatusCode.NotFound) : StubHandler.Json("""{"ok":true,"ts":"1.1"}""");

        await SendAsync(CommandReply.Of("x"));
        await SendAsync(CommandReply.Of("x"));

        Assert.Single(Answers);
        Assert.Equal(2, handler.Posts.Count);
    }

    [Fact]
    public async Task A_long_answer_leaves_one_post_of_the_address_for_an_apology()
    {
        await SendAsync(CommandReply.Of(string.Concat(Enumerable.Repeat("word ", 40_000))));

        Assert.Equal(4, Answers.Count);
        Assert.Contains("The rest has no room here.", Answers[3].Body, StringComparison.Ordinal);
        Assert.All(Answers, answer => Assert.InRange(JsonNode.Parse(answer.Body)!["blocks"]!.AsArray().Count, 1, 50));
    }

    [Fact]
    public async Task A_question_in_a_thread_is_answered_there()
    {
        await sender.SendAsync(new ReplyPath(new SlackChannel("T1", "C1"), "U1") { Thread = "5.1" }, CommandReply.Of("x"), TestContext.Current.CancellationToken);

        Assert.Equal("5.1", Assert.Single(handler.Posts)["thread_ts"]);
    }

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    private ReplyPath Path => new(new SlackChannel("T1", "C1"), "U1") { ResponseUrl = url };

    private Task SendAsync(CommandReply reply) => sender.SendAsync(Path, reply, TestContext.Current.CancellationToken);
}
