namespace DigestBot.Reading.Feeds.Dates;

/// <summary>The time of a day that a date gives, how far its zone is ahead of UTC, and which tokens said so.</summary>
internal readonly record struct ClockTime(TimeSpan Time, TimeSpan? Zone, int Start, int End);
