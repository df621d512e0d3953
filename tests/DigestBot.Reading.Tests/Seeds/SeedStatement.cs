namespace DigestBot.Reading.Tests.Seeds;

/// <summary>Something that a seed article reports in other words.</summary>
internal sealed record SeedStatement(string Contains, string Speaker);
