namespace DigestBot.Slack.Payloads;

/// <summary>What was filled in, by block and action.</summary>
internal sealed record ViewState(IReadOnlyDictionary<string, IReadOnlyDictionary<string, FieldPayload>>? Values);
