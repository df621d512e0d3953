namespace DigestBot.Slack.Payloads;

/// <summary>What stands beside an answer: explanations of an error, and where the next page begins.</summary>
internal sealed record AnswerMetadata(IReadOnlyList<string>? Messages, string? NextCursor);
