using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Slack.Envelopes;

namespace DigestBot.Loopback.Slack.Requests;

/// <summary>Writes envelopes as the requests of HTTP mode.</summary>
internal static class RequestForms
{
    /// <summary>Where events go, at the app's address.</summary>
    public const string EventsPath = "slack/events";

    /// <summary>Where commands go.</summary>
    public const string CommandsPath = "slack/commands";

    private const string InteractivityPath = "slack/interactivity";
    private const string Form = "application/x-www-form-urlencoded";
    private const string Json = "application/json";

    public static RequestForm Of(SlackEnvelope envelope) => envelope.Type switch
    {
        EnvelopeTypes.Commands => FormOf(CommandsPath, envelope.Payload.Select(member => (member.Key, member.Value?.ToString() ?? ""))),
        EnvelopeTypes.Interactive => FormOf(InteractivityPath, [("payload", envelope.Payload.ToText())]),
        _ => JsonOf(envelope.Payload) with { Headers = [.. RetryHeaders(envelope)] },
    };

    /// <summary>A form.</summary>
    public static RequestForm FormOf(string path, IEnumerable<(string Name, string Value)> fields) =>
        new(path, Form, string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}")));

    /// <summary>A request to where events go.</summary>
    public static RequestForm JsonOf(JsonObject body) => new(EventsPath, Json, body.ToText());

    private static IEnumerable<(string Name, string Value)> RetryHeaders(SlackEnvelope envelope)
    {
        if (envelope.RetryAttempt > 0)
        {
            yield return ("X-Slack-Retry-Num", $"{envelope.RetryAttempt}");
            yield return ("X-Slack-Retry-Reason", envelope.RetryReason);
        }
    }
}
