namespace DigestBot.Storage;

/// <summary>What the index has to know of an article.</summary>
internal sealed record ArticleHead
{
    public const string Columns = "id, title, outlet, published_at, added_at, text";

    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Outlet { get; init; }

    public long? PublishedAt { get; init; }

    public long AddedAt { get; init; }

    public required string Text { get; init; }
}
