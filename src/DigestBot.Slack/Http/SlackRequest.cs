namespace DigestBot.Slack.Http;

/// <summary>A request that Slack, or anybody, made to the bot.</summary>
/// <param name="Path">"/slack/events" and its like.</param>
/// <param name="Timestamp">The header X-Slack-Request-Timestamp; null where it is missing.</param>
/// <param name="Signature">The header X-Slack-Signature; null where it is missing.</param>
/// <param name="Body">The bytes as they came.</param>
public sealed record SlackRequest(string Path, string? Timestamp, string? Signature, ReadOnlyMemory<byte> Body);
