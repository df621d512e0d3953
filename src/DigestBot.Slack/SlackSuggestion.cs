using System.Text.Json;
using DigestBot.Slack.Payloads;

namespace DigestBot.Slack;

/// <summary>A menu that asks for its choices.</summary>
/// <param name="Field">Which field of the form it is.</param>
/// <param name="Typed">What was typed so far.</param>
/// <param name="Team">The workspace.</param>
/// <param name="Origin">What the form is for.</param>
internal sealed record SlackSuggestion(string Field, string Typed, string Team, FormOrigin Origin)
{
    /// <summary>Null where the payload asks for something else.</summary>
    public static SlackSuggestion? TryRead(JsonElement payload) =>
        SlackJson.TextOf(payload, "type") == "block_suggestion" ? Read(SlackJson.TryRead(payload, SlackJson.Default.InteractionPayload)) : null;

    private static SlackSuggestion? Read(InteractionPayload? asked) =>
        asked is { ActionId: { Length: > 0 } field } && FormOrigin.TryRead(asked.View?.PrivateMetadata) is { } origin
            ? new SlackSuggestion(field, asked.Value ?? "", asked.Team?.Id ?? asked.Enterprise?.Id ?? "", origin)
            : null;
}
