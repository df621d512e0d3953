namespace DigestBot.Reading.Tests.News;

/// <summary>An answer of a printed interview.</summary>
internal sealed record ExpectedTurn(string Text, string Speaker);
