using DigestBot.Reading.Quotes.Names;

namespace DigestBot.Reading.Quotes.Speakers;

/// <summary>Somebody whom a pronoun may mean, and what speaks for it.</summary>
internal readonly record struct SpeakerCandidate(KnownName Name, SpeakerClues Clues);
