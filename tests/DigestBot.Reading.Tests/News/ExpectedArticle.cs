namespace DigestBot.Reading.Tests.News;

/// <summary>What a person reads in a test article: a row of expected.json.</summary>
internal sealed record ExpectedArticle
{
    public required string File { get; init; }

    public required string Title { get; init; }

    public required string Outlet { get; init; }

    public required string Byline { get; init; }

    public required DateTimeOffset Date { get; init; }

    public required Uri Url { get; init; }

    public required IReadOnlyList<ExpectedQuote> Quotes { get; init; }

    public required IReadOnlyList<string> NotQuotes { get; init; }

    public required IReadOnlyList<ExpectedStatement> Indirect { get; init; }

    public IReadOnlyList<ExpectedTurn> Turns { get; init; } = [];

    public IReadOnlyList<string> Furniture { get; init; } = [];
}
