using System.Text;
using System.Text.Json;
using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Http;

/// <summary>
/// What Slack calls where the bot does not call it (https://docs.slack.dev/apis/events-api/using-http-request-urls). A request is checked
/// before any of it is read, and answered before anything is done about it. Safe to share between threads.
/// </summary>
public sealed class SlackEndpoints
{
    /// <summary>More than any request of Slack's holds.</summary>
    public const int MaxBodyBytes = 1024 * 1024;

    private const string Commands = "/slack/commands";
    private const string Events = "/slack/events";
    private const string Interactivity = "/slack/interactivity";

    /// <summary>Slack waits for three seconds.</summary>
    private static readonly TimeSpan SuggestWithin = TimeSpan.FromSeconds(2);

    private readonly SlackInbox inbox;
    private readonly string secret;
    private readonly TimeProvider time;

    /// <summary>The endpoints of a platform.</summary>
    public SlackEndpoints(SlackPlatform platform, SlackOptions options, TimeProvider time)
        : this(Checked(platform).Inbox, options, time)
    {
    }

    internal SlackEndpoints(SlackInbox inbox, SlackOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (this.inbox, secret, this.time) = (inbox, options.SigningSecret, time);
    }

    /// <summary>Takes a request.</summary>
    public async Task<SlackResponse> AnswerAsync(SlackRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Path is not (Commands or Events or Interactivity))
        {
            return SlackResponse.Of(404, "There is nothing here.");
        }

        // Slack looks now and then whether the certificate is right; it asks for nothing, and gets nothing.
        if (request.Path == Commands && request.Body.Span.IndexOf("ssl_check=1"u8) >= 0 && FormBody.Read(request.Body.Span).GetValueOrDefault("ssl_check") == "1")
        {
            return SlackResponse.Taken;
        }

        if (!SlackSignature.IsValid(secret, request.Timestamp, request.Signature, request.Body.Span, time.GetUtcNow()))
        {
            return SlackResponse.Of(401, "The signature is not right.");
        }

        return request.Path switch
        {
            Commands => Command(FormBody.Read(request.Body.Span)),
            Events => Event(request.Body.Span),
            _ => await InteractionAsync(FormBody.Read(request.Body.Span).GetValueOrDefault("payload", ""), cancellationToken),
        };
    }

    private SlackResponse Command(Dictionary<string, string> form) => Take("slash_commands", JsonSerializer.SerializeToElement(
        new CommandPayload
        {
            TeamId = form.GetValueOrDefault("team_id"),
            EnterpriseId = form.GetValueOrDefault("enterprise_id"),
            ChannelId = form.GetValueOrDefault("channel_id"),
            UserId = form.GetValueOrDefault("user_id"),
            Command = form.GetValueOrDefault("command"),
            Text = form.GetValueOrDefault("text"),
            ResponseUrl = form.GetValueOrDefault("response_url"),
            TriggerId = form.GetValueOrDefault("trigger_id"),
        },
        SlackJson.Default.CommandPayload));

    private SlackResponse Event(ReadOnlySpan<byte> body)
    {
        var happened = SlackJson.TryRead(body, SlackJson.Default.EventPayload);
        return happened switch
        {
            null => SlackResponse.Of(400, "That is no event."),
            { Type: "url_verification", Challenge: { } challenge } => SlackResponse.Of(200, challenge),
            _ => Take("events_api", JsonSerializer.SerializeToElement(happened, SlackJson.Default.EventPayload)),
        };
    }

    private async Task<SlackResponse> InteractionAsync(string payload, CancellationToken cancellationToken)
    {
        var pressed = SlackJson.TryRead(Encoding.UTF8.GetBytes(payload), SlackJson.Default.InteractionPayload);
        if (pressed is null)
        {
            return SlackResponse.Of(400, "That is no interaction.");
        }

        var element = JsonSerializer.SerializeToElement(pressed, SlackJson.Default.InteractionPayload);
        return SlackSuggestion.TryRead(element) is { } asked ? await SuggestAsync(asked, cancellationToken) : Take("interactive", element);
    }

    private async Task<SlackResponse> SuggestAsync(SlackSuggestion asked, CancellationToken cancellationToken)
    {
        using var within = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = time.CreateTimer(_ => within.Cancel(), null, SuggestWithin, Timeout.InfiniteTimeSpan);
        OptionList options;
        try
        {
            options = await inbox.SuggestAsync(asked, within.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            options = new OptionList([]);
        }

        return new SlackResponse(200, "application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(options, SlackJson.Default.OptionList));
    }

    // What there is no room for is brought again where it is an event, and the person is told where it is not.
    private SlackResponse Take(string type, JsonElement payload)
    {
        if (!inbox.HasRoom)
        {
            return SlackResponse.Of(503, "Too much waits already.");
        }

        inbox.Put(new SlackDelivery(type, "", payload));
        return SlackResponse.Taken;
    }

    private static SlackPlatform Checked(SlackPlatform platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return platform;
    }
}
