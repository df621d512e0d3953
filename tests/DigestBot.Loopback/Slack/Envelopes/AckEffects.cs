using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Slack.Responses;
using DigestBot.Loopback.Slack.Validation;
using DigestBot.Loopback.Slack.Views;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Slack.Envelopes;

/// <summary>Carries out what comes with an ack, and tells people when none came.</summary>
internal sealed class AckEffects(ResponsePoster poster, ViewAnswers views, SlackWorkspace workspace, Violations violations)
{
    public void Carry(SlackEnvelope envelope, JsonNode? payload)
    {
        if (envelope.ViewId is { } view)
        {
            views.Apply(view, payload as JsonObject);
        }
        else if (envelope.Payload.Text("type") == "block_suggestion")
        {
            CheckChoices(envelope, payload);
        }
        else if (MessageOf(payload) is { } message && envelope.Response is { } response)
        {
            ShowCommand(envelope, message);
            if (poster.Post(response, message) is { } error)
            {
                violations.Add("invalid_answer", ("detail", $"{envelope.Id}: {error}"));
            }
        }
    }

    public void TellFailure(SlackEnvelope envelope)
    {
        if (envelope is { Type: EnvelopeTypes.Commands, Channel: { } channel, User: { } user })
        {
            var error = envelope.Failure == "dispatch_failed" ? "dispatch_failed" : "operation_timeout";
            workspace.Add(new SlackMessage
            {
                Channel = channel,
                User = SlackIds.Slackbot,
                Text = $"{envelope.Payload.Text("command")} failed with the error “{error}”",
                EphemeralTo = user,
            });
        }
    }

    private void CheckChoices(SlackEnvelope envelope, JsonNode? payload)
    {
        if (payload is not JsonObject choices)
        {
            violations.Add("no_choices", ("detail", envelope.Id));
        }
        else if (ElementRules.CheckChoices(choices).Messages is [var problem, ..])
        {
            violations.Add("invalid_answer", ("detail", problem));
        }
    }

    // An answer for all to see shows what was asked, too.
    private void ShowCommand(SlackEnvelope envelope, JsonObject message)
    {
        if (envelope is { Type: EnvelopeTypes.Commands, Channel: { } channel, User: { } user } && message.Text("response_type") == "in_channel")
        {
            workspace.Add(new SlackMessage
            {
                Channel = channel,
                User = user,
                Text = $"{envelope.Payload.Text("command")} {envelope.Payload.Text("text")}".TrimEnd(),
            });
        }
    }

    private static JsonObject? MessageOf(JsonNode? payload) =>
        payload is JsonObject { Count: > 0 } members ? members
        : payload is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? new JsonObject { ["text"] = text }
        : null;
}
