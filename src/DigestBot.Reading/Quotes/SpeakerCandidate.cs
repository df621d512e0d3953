namespace DigestBot.Reading.Quotes;

/// <summary>Somebody whom a pronoun may mean, and what speaks for it.</summary>
internal readonly record struct SpeakerCandidate(KnownName Name, SpeakerClues Clues);
