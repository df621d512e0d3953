namespace DigestBot.Core.Speakers;

/// <summary>A name under which somebody is quoted, and how often.</summary>
/// <param name="Name">The name, as it is written.</param>
/// <param name="Quotes">The number of quotes.</param>
public sealed record SpeakerAlias(string Name, int Quotes);
