using DigestBot.Core.Articles;
using DigestBot.Core.Sources;

namespace DigestBot.Storage;

/// <summary>A row of the table entries.</summary>
internal sealed record EntryRow
{
    public const string Columns = "source_id, key, address, link, title, content, author, published_at, fingerprint, state, seen_at, try_at, tries, article_id";

    public const string Values = "@SourceId, @Key, @Address, @Link, @Title, @Content, @Author, @PublishedAt, @Fingerprint, @State, @SeenAt, @TryAt, @Tries, @ArticleId";

    public required string SourceId { get; init; }

    public required string Key { get; init; }

    public string? Address { get; init; }

    public string? Link { get; init; }

    public required string Title { get; init; }

    public required string Content { get; init; }

    public string? Author { get; init; }

    public long? PublishedAt { get; init; }

    public required string Fingerprint { get; init; }

    public int State { get; init; }

    public long SeenAt { get; init; }

    public long TryAt { get; init; }

    public int Tries { get; init; }

    public string? ArticleId { get; init; }

    // The words are needed only until the article is read.
    public static EntryRow Of(SourceId source, SeenEntry seen, EntryState state, DateTimeOffset now) => new()
    {
        SourceId = source.Value,
        Key = StorableText.Of(seen.Key),
        Address = StorableText.Of(seen.Address),
        Link = seen.Link?.AbsoluteUri,
        Title = StorableText.Of(seen.Title),
        Content = state == EntryState.Waiting ? StorableText.Of(seen.Content) : "",
        Author = StorableText.Of(seen.Author),
        PublishedAt = Moments.Of(seen.PublishedAt),
        Fingerprint = seen.Fingerprint,
        State = (int)state,
        SeenAt = Moments.Of(now),
        TryAt = Moments.Of(now),
    };

    public Entry ToEntry() => new(
        new SourceId(SourceId),
        new SeenEntry
        {
            Key = Key,
            Address = Address,
            Link = Link is null ? null : new Uri(Link),
            Title = Title,
            Content = Content,
            Author = Author,
            PublishedAt = Moments.Read(PublishedAt),
            Fingerprint = Fingerprint,
        },
        (EntryState)State,
        Moments.Read(SeenAt),
        Tries,
        ArticleId is null ? null : new ArticleId(ArticleId));
}
