namespace DigestBot.Reading.Tests.News;

/// <summary>A quote in a test article. The words are what stands between the marks, a comma before the closing one included.</summary>
internal sealed record ExpectedQuote
{
    public required string Text { get; init; }

    public IReadOnlyList<string>? Parts { get; init; }

    public required string Speaker { get; init; }

    public string? Role { get; init; }

    public string? Cue { get; init; }

    public required string Kind { get; init; }

    public string? Place { get; init; }

    public string? Via { get; init; }
}
