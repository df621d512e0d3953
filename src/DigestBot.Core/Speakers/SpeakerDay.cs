namespace DigestBot.Core.Speakers;

/// <summary>How many quotes somebody has of one day.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Quotes">The number of quotes.</param>
public readonly record struct SpeakerDay(DateOnly Day, int Quotes);
