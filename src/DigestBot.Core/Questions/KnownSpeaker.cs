namespace DigestBot.Core.Questions;

/// <summary>Somebody the corpus quotes: the full name, the role last given (or null), and the number of quotes.</summary>
public sealed record KnownSpeaker(string Name, string? Role, int Quotes);
