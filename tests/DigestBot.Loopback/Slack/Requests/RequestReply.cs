namespace DigestBot.Loopback.Slack.Requests;

/// <summary>What the app answered.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Body">The body, of which the first part is read.</param>
/// <param name="MayRetry">Whether the app did not ask to be left alone.</param>
internal sealed record RequestReply(int Status, string Body, bool MayRetry);
