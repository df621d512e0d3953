using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using DigestBot.Slack.Http;
using DigestBot.Slack.Payloads;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Slack.Tests.Http;

public sealed class SlackEndpointsTests
{
    private const string Secret = "geheim";

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
    private readonly SlackInbox inbox = new(NullLogger<SlackInbox>.Instance);
    private readonly SlackEndpoints endpoints;

    public SlackEndpointsTests() => endpoints = new SlackEndpoints(inbox, new SlackOptions { SigningSecret = Secret, Mode = "Http" }, time);

    [Fact]
    public async Task A_command_is_answered_at_once_and_waits_to_be_looked_into()
    {
        var response = await PostAsync("/slack/commands", "team_id=T1&channel_id=C1&user_id=U1&command=%2Fwhosaid&text=who+said+%22yes%22%3F&response_url=https%3A%2F%2Fhooks.slack.com%2Fx&trigger_id=1.2");

        Assert.Equal((200, 0), (response.Status, response.Body.Length));
        Assert.True(inbox.Deliveries.TryRead(out var delivery));
        Assert.Equal(("slash_commands", "who said \"yes\"?"), (delivery.Type, delivery.Payload.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task A_challenge_is_answered_with_itself()
    {
        var response = await PostAsync("/slack/events", """{"type":"url_verification","challenge":"3eZbrw1aB"}""");

        Assert.Equal((200, "3eZbrw1aB"), (response.Status, Encoding.UTF8.GetString(response.Body.Span)));
        Assert.False(inbox.Deliveries.TryRead(out _));
    }

    [Fact]
    public async Task A_look_at_the_certificate_needs_no_signature_and_gets_nothing()
    {
        var response = await endpoints.AnswerAsync(new SlackRequest("/slack/commands", null, null, "ssl_check=1&token=x"u8.ToArray()), TestContext.Current.CancellationToken);

        Assert.Equal((200, 0), (response.Status, response.Body.Length));
        Assert.False(inbox.Deliveries.TryRead(out _));
    }

    [Theory]
    [InlineData("/slack/commands")]
    [InlineData("/slack/events")]
    [InlineData("/slack/interactivity")]
    public async Task A_request_without_a_right_signature_is_not_read(string path)
    {
        var response = await endpoints.AnswerAsync(new SlackRequest(path, Now, "v0=" + new string('0', 64), "command=/x"u8.ToArray()), TestContext.Current.CancellationToken);

        Assert.Equal(401, response.Status);
        Assert.False(inbox.Deliveries.TryRead(out _));
    }

    [Theory]
    [InlineData("/slack/events", "nonsense", 400)]
    [InlineData("/slack/interactivity", "payload=nonsense", 400)]
    [InlineData("/slack/elsewhere", "", 404)]
    public async Task What_is_signed_but_without_sense_is_refused(string path, string body, int status) => Assert.Equal(status, (await PostAsync(path, body)).Status);

    [Fact]
    public async Task Choices_of_a_menu_are_the_answer()
    {
        inbox.SuggestAsync = (asked, _) => Task.FromResult(new OptionList([new SelectOption(new TextObject.Plain(asked.Typed), "x")]));
        var payload = new JsonObject { ["type"] = "block_suggestion", ["action_id"] = "Speaker", ["value"] = "li", ["view"] = new JsonObject { ["private_metadata"] = """{"command":"whosaid","action":""}""" } };

        var response = await PostAsync("/slack/interactivity", $"payload={Uri.EscapeDataString(payload.ToJsonString())}");

        Assert.Equal("""{"options":[{"text":{"type":"plain_text","emoji":false,"text":"li"},"value":"x"}]}""", Encoding.UTF8.GetString(response.Body.Span));
    }

    [Fact]
    public async Task Without_room_an_event_is_refused_so_that_Slack_brings_it_again()
    {
        while (inbox.HasRoom)
        {
            inbox.Put(new SlackDelivery("events_api", "", default));
        }

        Assert.Equal(503, (await PostAsync("/slack/events", """{"type":"event_callback","event_id":"Ev1","event":{"type":"app_mention"}}""")).Status);
    }

    private string Now => time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private Task<SlackResponse> PostAsync(string path, string body)
    {
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"v0:{Now}:{body}")));
        return endpoints.AnswerAsync(new SlackRequest(path, Now, $"v0={signature}", Encoding.UTF8.GetBytes(body)), TestContext.Current.CancellationToken);
    }
}
