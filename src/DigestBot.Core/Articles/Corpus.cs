namespace DigestBot.Core.Articles;

/// <summary>What has been read so far: an answer names it, so that "nothing found" is not "never said".</summary>
/// <param name="Articles">The number of articles.</param>
/// <param name="Quotes">The number of quotes in them.</param>
/// <param name="EarliestAt">The earliest date of publication; null when none is known.</param>
/// <param name="LatestAt">The latest date of publication; null when none is known.</param>
public sealed record Corpus(int Articles, int Quotes, DateTimeOffset? EarliestAt, DateTimeOffset? LatestAt);
