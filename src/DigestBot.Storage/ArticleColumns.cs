namespace DigestBot.Storage;

/// <summary>The columns of an article that stand beside a found quote.</summary>
internal sealed record ArticleColumns
{
    public required string Title { get; init; }

    public string? Outlet { get; init; }

    public long? PublishedAt { get; init; }

    public string? Url { get; init; }
}
