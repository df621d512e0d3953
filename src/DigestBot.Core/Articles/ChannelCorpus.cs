namespace DigestBot.Core.Articles;

/// <summary>What has been read so far of what a channel follows.</summary>
/// <param name="Sources">The number of sources that the channel follows, those of the settings included.</param>
/// <param name="Articles">The number of articles that these have shown.</param>
/// <param name="EarliestAt">The earliest date of publication; null when none is known.</param>
/// <param name="LatestAt">The latest date of publication; null when none is known.</param>
public sealed record ChannelCorpus(int Sources, int Articles, DateTimeOffset? EarliestAt, DateTimeOffset? LatestAt);
