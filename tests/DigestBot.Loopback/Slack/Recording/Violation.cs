namespace DigestBot.Loopback.Slack.Recording;

/// <summary>Something that a good client does not do.</summary>
/// <param name="What">A name in lower case with underscores ("late_ack").</param>
/// <param name="Detail">Where or how it was done; never a secret.</param>
/// <param name="At">When.</param>
public sealed record Violation(string What, string Detail, DateTimeOffset At);
