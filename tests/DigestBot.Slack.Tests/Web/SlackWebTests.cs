using System.Net;
using DigestBot.Slack.Web;
using DigestBot.Testing.Slack;

namespace DigestBot.Slack.Tests.Web;

public sealed class SlackWebTests : IDisposable
{
    private readonly StubHandler handler = new();
    private readonly HttpClient client;

    public SlackWebTests() => client = new HttpClient(handler, disposeHandler: false);

    [Fact]
    public async Task A_call_is_a_form_in_utf_8_with_the_token_in_its_header()
    {
        var answer = await CallAsync(new Dictionary<string, string> { ["text"] = "Ærø & <b>", ["blocks"] = """[{"type":"divider"}]""" });

        var request = Assert.Single(handler.Requests);
        Assert.IsType<SlackAnswer.Done>(answer);
        Assert.Equal("https://slack.com/api/chat.postMessage", request.Address.AbsoluteUri);
        Assert.Equal("application/x-www-form-urlencoded; charset=utf-8", request.ContentType);
        Assert.Equal("Bearer xoxb-geheim", request.Authorization);
        Assert.Equal(("Ærø & <b>", """[{"type":"divider"}]"""), (request["text"], request["blocks"]));
    }

    [Theory]
    [InlineData("channel_not_found", SlackRemedy.PauseChannel)]
    [InlineData("is_archived", SlackRemedy.PauseChannel)]
    [InlineData("not_in_channel", SlackRemedy.PauseChannel)]
    [InlineData("token_revoked", SlackRemedy.PauseWorkspace)]
    [InlineData("missing_scope", SlackRemedy.PauseWorkspace)]
    [InlineData("invalid_blocks", SlackRemedy.ChangeContent)]
    [InlineData("service_unavailable", SlackRemedy.TryLater)]
    [InlineData("never_heard_of", SlackRemedy.ChangeContent)]
    public async Task An_error_at_status_200_is_a_failure_with_its_own_remedy(string error, object remedy)
    {
        handler.Answer = _ => StubHandler.Error(error);

        var failed = Assert.IsType<SlackAnswer.Failed>(await CallAsync());

        Assert.Equal((error, (SlackRemedy)remedy), (failed.Error, SlackErrors.RemedyOf(failed.Error)));
    }

    [Fact]
    public void Every_error_of_posting_has_a_remedy_that_was_thought_of()
    {
        Assert.SkipUnless(SharedSchema.IsThere, SharedSchema.Missing);
        // These are about arguments that the bot does not send, or drafts, or a method that is gone.
        string[] others =
        [
            "as_user_not_supported", "deprecated_endpoint", "draft_already_deleted", "draft_already_sent", "draft_has_conflict", "draft_not_found", "duplicate_channel_not_found",
            "duplicate_message_not_found", "method_deprecated", "missing_file_data", "unknown_method", "rate_limited", "ratelimited", "send_on_behalf_not_allowed", "slack_connect_file_link_sharing_blocked", "too_many_contact_cards",
            "slack_connect_blocked_file_type", "slack_connect_canvas_sharing_blocked", "slack_connect_clip_sharing_blocked", "slack_connect_file_upload_sharing_blocked", "slack_connect_lists_sharing_blocked",
        ];

        var errors = SlackRecord.Read("slack-methods.json")["chat.postMessage"]!["errors"]!.AsArray().Select(error => error!.GetValue<string>());

        Assert.DoesNotContain(errors.Except(others), error => SlackErrors.RemedyOf(error) == SlackRemedy.ChangeContent && !SlackErrors.IsOfContent(error));
    }

    [Fact]
    public async Task Too_many_calls_are_a_pause_of_the_length_that_Slack_names()
    {
        handler.Answer = _ => StubHandler.Limited(17);

        Assert.Equal(new SlackAnswer.Limited(TimeSpan.FromSeconds(17)), await CallAsync());
    }

    [Theory]
    [InlineData(500, "oops")]
    [InlineData(200, "<html>")]
    [InlineData(200, """{"ok":"yes"}""")]
    [InlineData(200, """{"ok":false,"error":"fatal_error"}""")]
    [InlineData(200, "")]
    public async Task An_answer_that_leaves_open_what_was_done_says_so(int status, string body)
    {
        handler.Answer = _ => StubHandler.Json(body, (HttpStatusCode)status);

        Assert.IsType<SlackAnswer.Unclear>(await CallAsync());
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, typeof(SlackAnswer.NotSent))]
    [InlineData(HttpRequestError.NameResolutionError, typeof(SlackAnswer.NotSent))]
    [InlineData(HttpRequestError.ResponseEnded, typeof(SlackAnswer.Unclear))]
    public async Task A_connection_that_was_never_made_did_nothing_and_one_that_broke_may_have(HttpRequestError error, Type expected)
    {
        handler.Answer = _ => throw new HttpRequestException(error);

        Assert.IsType(expected, await CallAsync());
    }

    [Fact]
    public async Task A_redirect_is_a_failure()
    {
        handler.Answer = _ => new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri("https://elsewhere.example/") } };

        Assert.Equal("http_302", Assert.IsType<SlackAnswer.Failed>(await CallAsync()).Error);
    }

    [Fact]
    public async Task A_body_without_end_is_not_read()
    {
        handler.Answer = _ => StubHandler.Json($$"""{"ok":true,"x":"{{new string('x', 5 * 1024 * 1024)}}"}""");

        Assert.IsType<SlackAnswer.Unclear>(await CallAsync());
    }

    [Theory]
    [InlineData("token xoxb-12-34-abc is bad", "token (secret) is bad")]
    [InlineData("xapp-1-A0-1-f", "(secret)")]
    [InlineData("posted to https://hooks.slack.com/commands/T1/2/abc now", "posted to (secret) now")]
    [InlineData("wss://wss-primary.slack.com/link/?ticket=1&app_id=2", "(secret)")]
    [InlineData("nothing to hide", "nothing to hide")]
    public void What_is_logged_holds_no_secret(string text, string expected) => Assert.Equal(expected, Redaction.Of(text));

    [Fact]
    public void A_token_says_nothing_of_itself() => Assert.DoesNotContain("geheim", $"{new SlackToken("xoxb-geheim")} {new SlackInstall("T1", new SlackToken("xoxb-geheim"), "U1")}", StringComparison.Ordinal);

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    private Task<SlackAnswer> CallAsync(Dictionary<string, string>? arguments = null) =>
        new SlackWeb(client, new SlackOptions(), TimeProvider.System).CallAsync("chat.postMessage", new SlackToken("xoxb-geheim"), arguments ?? [], TestContext.Current.CancellationToken);
}
