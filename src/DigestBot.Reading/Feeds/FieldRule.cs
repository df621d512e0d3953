namespace DigestBot.Reading.Feeds;

/// <summary>What an element tells, and how far behind others that tell the same it stands; 0 is first.</summary>
internal readonly record struct FieldRule(FeedField Field, int Rank);
