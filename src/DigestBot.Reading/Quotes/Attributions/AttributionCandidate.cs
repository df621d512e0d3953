namespace DigestBot.Reading.Quotes.Attributions;

/// <summary>An attribution that may govern a quoted span, by its index (-1 for none), and what speaks for it.</summary>
internal readonly record struct AttributionCandidate(int Index, AttributionClues Clues);
