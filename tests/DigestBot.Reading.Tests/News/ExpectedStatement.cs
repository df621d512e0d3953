namespace DigestBot.Reading.Tests.News;

/// <summary>Something that an article reports in other words.</summary>
internal sealed record ExpectedStatement(string Contains, string Speaker);
