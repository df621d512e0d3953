namespace DigestBot.Reading.Tests.Seeds;

/// <summary>An answer of a printed interview.</summary>
internal sealed record SeedTurn(string Text, string Speaker);
