namespace DigestBot.Reading.Feeds;

/// <summary>An entry, or what a feed says of itself, while its elements come in.</summary>
internal sealed class Draft
{
    private readonly List<string> authors = [];
    private readonly List<string> categories = [];
    private int authorRank = int.MaxValue;

    public Ranked<string> Id { get; } = new();

    public Ranked<string> Title { get; } = new();

    public Ranked<string> Link { get; } = new();

    public Ranked<string> Self { get; } = new();

    public Ranked<string> Language { get; } = new();

    public Ranked<DateTimeOffset?> Published { get; } = new();

    public Ranked<DateTimeOffset?> Updated { get; } = new();

    public Ranked<DateTimeOffset?> Created { get; } = new();

    public Ranked<string> Summary { get; } = new();

    public Ranked<string> Content { get; } = new();

    public RefreshTime Refresh { get; } = new();

    public string? Author => authors.Count == 0 ? null : string.Join(", ", authors);

    /// <summary>Takes an author; those of the best rank count, all of them.</summary>
    public void AddAuthor(string name, int rank)
    {
        if (name.Length == 0 || rank > authorRank)
        {
            return;
        }

        if (rank < authorRank)
        {
            authors.Clear();
            authorRank = rank;
        }

        if (authors.Count < FeedLimits.MaxCategories && !authors.Contains(name))
        {
            authors.Add(name);
        }
    }

    public void AddCategory(string name)
    {
        if (name.Length > 0 && categories.Count < FeedLimits.MaxCategories && !categories.Contains(name))
        {
            categories.Add(name);
        }
    }

    /// <summary>The entry; <paramref name="author"/> is who writes the feed, for an entry that names nobody.</summary>
    public FeedEntry Entry(string? author) => new()
    {
        Id = Id.Value,
        Title = Title.Value ?? "",
        Link = Link.Value,
        PublishedAt = Published.Value ?? (Updated.Value is null ? Created.Value : null),
        UpdatedAt = Updated.Value,
        Summary = Summary.Value,
        Content = Content.Value,
        Author = Author ?? author,
        Categories = categories,
    };

    public Feed Feed(IReadOnlyList<FeedEntry> entries) => new()
    {
        Id = Id.Value,
        Title = Title.Value ?? "",
        Link = Link.Value,
        Self = Self.Value,
        Language = Language.Value,
        RefreshEvery = Refresh.Every,
        Entries = entries,
    };
}
