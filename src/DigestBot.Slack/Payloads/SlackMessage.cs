namespace DigestBot.Slack.Payloads;

/// <summary>
/// One message. <paramref name="Text"/> is what notifications and screen readers get, and all that is shown where the blocks are
/// refused, so it is never empty.
/// </summary>
internal sealed record SlackMessage(string Text, IReadOnlyList<Block> Blocks);
