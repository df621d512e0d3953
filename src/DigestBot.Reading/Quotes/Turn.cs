using DigestBot.Reading.Quotes.Names;

namespace DigestBot.Reading.Quotes;

/// <summary>One turn of a printed interview: its label, the token of its colon, its last token, and who speaks.</summary>
internal sealed record Turn(string Label, int Colon, int Last, KnownName? Speaker);
