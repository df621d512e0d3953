namespace DigestBot.Slack.Payloads;

/// <summary>What is shown below a link.</summary>
internal sealed record UnfurlContent(IReadOnlyList<Block> Blocks);
