using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Requests;
using DigestBot.Loopback.Slack.Workspace;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace DigestBot.Loopback.Tests.Slack;

public sealed class RequestModeTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<(string Path, string Body, IHeaderDictionary Headers)> got = new();
    private WebApplication app = null!;
    private bool isUp = true;
    private Func<string, HttpResponse, Task> answering = (_, _) => Task.CompletedTask;

    [Fact]
    public void A_signature_is_that_of_the_documentation()
    {
        const string body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

        Assert.Equal("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", RequestSignature.Of("8f742231b10e8888abcd99yyyzzz85a5", "1531420618", body));
    }

    [Fact]
    public async Task The_address_proves_itself_before_anything_is_sent()
    {
        await using var slack = await StartAsync();

        slack.Loopback.Run("/news", "help");
        await slack.UntilAsync(() => slack.Loopback.Envelopes[0].Ack is not null);

        Assert.Equal(["slack/events", "slack/commands", "slack/commands"], got.Select(each => each.Path));
        Assert.Contains("url_verification", got.First().Body, StringComparison.Ordinal);
        Assert.StartsWith("ssl_check=1", got.ElementAt(1).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_is_a_signed_form_whose_answer_is_shown()
    {
        answering = (_, response) => response.WriteAsync("""{"response_type":"ephemeral","text":"Help"}""", TestSlack.Cancelled);
        await using var slack = await StartAsync();

        slack.Loopback.Run("/news", "help & more");
        await slack.UntilAsync(() => slack.Loopback.MessagesIn(SlackIds.News).Count == 1);

        var (_, body, headers) = got.Last();
        var fields = QueryHelpers.ParseQuery(body);
        Assert.Equal("help & more", fields["text"]);
        Assert.Equal(RequestSignature.Of("loopback-secret", headers["X-Slack-Request-Timestamp"]!, body), headers["X-Slack-Signature"]);
        Assert.Equal("Help", slack.Loopback.MessagesIn(SlackIds.News)[0].Text);
    }

    [Fact]
    public async Task A_shortcut_is_a_form_with_a_payload()
    {
        await using var slack = await StartAsync();

        slack.Loopback.UseShortcut("who", slack.Loopback.Write("We will never give up."));
        await slack.UntilAsync(() => slack.Loopback.Envelopes[0].Ack is not null);

        var (path, body, _) = got.Last();
        Assert.Equal("slack/interactivity", path);
        Assert.Equal("message_action", (string?)JsonNode.Parse(QueryHelpers.ParseQuery(body)["payload"].ToString())!["type"]);
    }

    [Fact]
    public async Task An_event_that_fails_comes_again_with_its_count_and_reason()
    {
        answering = (path, response) =>
        {
            response.StatusCode = path == "slack/events" && got.Count(each => each.Body.Contains("app_mention", StringComparison.Ordinal)) == 1 ? 500 : 200;
            return Task.CompletedTask;
        };
        await using var slack = await StartAsync();

        slack.Loopback.MentionBot("hello");
        await slack.UntilAsync(() => slack.Loopback.Envelopes.Count == 2 && slack.Loopback.Envelopes[1].Ack is not null);

        var (_, _, headers) = got.Last();
        Assert.Equal("1", headers["x-slack-retry-num"]);
        Assert.Equal("http_error", headers["x-slack-retry-reason"]);
    }

    [Fact]
    public async Task An_app_can_ask_not_to_be_tried_again()
    {
        answering = (_, response) =>
        {
            response.StatusCode = 500;
            response.Headers["x-slack-no-retry"] = "1";
            return Task.CompletedTask;
        };
        await using var slack = await StartAsync();

        slack.Loopback.MentionBot("hello");
        await slack.UntilAsync(() => slack.Loopback.Envelopes[0].Failure is not null);

        Assert.Single(slack.Loopback.Envelopes);
    }

    [Fact]
    public async Task An_address_where_nobody_is_is_a_failed_connection()
    {
        await app.StopAsync(TestSlack.Cancelled);
        await using var slack = await StartAsync();

        slack.Loopback.Run("/news", "help");
        await slack.UntilAsync(() => slack.Loopback.Envelopes[0].Failure is not null);

        Assert.Equal("connection_failed", slack.Loopback.Envelopes[0].Failure);
    }

    [Fact]
    public async Task An_app_that_starts_late_is_asked_again()
    {
        isUp = false;
        await using var slack = await StartAsync();
        slack.Loopback.Run("/news", "early");
        await slack.UntilAsync(() => slack.Loopback.Envelopes[0].Failure is not null);
        isUp = true;

        slack.Loopback.Run("/news", "late");
        await slack.UntilAsync(() => slack.Loopback.Envelopes[1].Ack is not null);

        Assert.Equal("http_error", slack.Loopback.Envelopes[0].Failure);
    }

    [Fact]
    public async Task Connections_are_not_opened_in_this_mode()
    {
        await using var slack = await StartAsync();

        Assert.Equal("forbidden_team", (string?)(await slack.CallAsync("apps.connections.open", [], "xapp-loopback"))["error"]);
    }

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(TakeAsync);
        await app.StartAsync(TestSlack.Cancelled);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private Task<TestSlack> StartAsync()
    {
        var address = new Uri(app.Urls.First());
        return TestSlack.StartAsync(options => options with { RequestUrl = address });
    }

    // Proves itself, and then does as the test says.
    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(TestSlack.Cancelled);
        var path = context.Request.Path.Value!.TrimStart('/');
        got.Enqueue((path, body, new HeaderDictionary(context.Request.Headers.ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase))));
        if (!isUp)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        else if (body.Contains("url_verification", StringComparison.Ordinal))
        {
            await context.Response.WriteAsync((string)JsonNode.Parse(body)!["challenge"]!, TestSlack.Cancelled);
        }
        else if (!body.StartsWith("ssl_check", StringComparison.Ordinal))
        {
            await answering(path, context.Response);
        }
    }
}
