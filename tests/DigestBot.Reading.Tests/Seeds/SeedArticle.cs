namespace DigestBot.Reading.Tests.Seeds;

/// <summary>What a person reads in a seed article: a row of expected.json.</summary>
internal sealed record SeedArticle
{
    public required string File { get; init; }

    public required string Title { get; init; }

    public required string Outlet { get; init; }

    public required string Byline { get; init; }

    public required DateTimeOffset Date { get; init; }

    public required Uri Url { get; init; }

    public required IReadOnlyList<SeedQuote> Quotes { get; init; }

    public required IReadOnlyList<string> NotQuotes { get; init; }

    public required IReadOnlyList<SeedStatement> Indirect { get; init; }

    public IReadOnlyList<SeedTurn> Turns { get; init; } = [];

    public IReadOnlyList<string> Furniture { get; init; } = [];
}
