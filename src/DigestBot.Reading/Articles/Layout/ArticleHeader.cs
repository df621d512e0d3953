namespace DigestBot.Reading.Articles.Layout;

/// <summary>What the lines above an article say of it. Keys are read without case; unknown ones are passed over.</summary>
internal sealed record ArticleHeader
{
    public string? Title { get; private init; }

    public string? Outlet { get; private init; }

    public string? Byline { get; private init; }

    public DateTimeOffset? PublishedAt { get; private init; }

    public Uri? Url { get; private init; }

    /// <summary>Takes a line "Key: value"; null when it is none, or its key is not known.</summary>
    public ArticleHeader? TryWith(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        if (colon is < 2 or > 20)
        {
            return null;
        }

        var value = Unquoted(line[(colon + 1)..].Trim()).ToString();
        Span<char> key = stackalloc char[colon];
        line[..colon].Trim().ToLowerInvariant(key);
        return key[..line[..colon].Trim().Length] switch
        {
            "title" or "headline" => this with { Title = NullIfEmpty(value) },
            "outlet" or "source" or "publisher" or "site" => this with { Outlet = NullIfEmpty(value) },
            "author" or "byline" or "by" or "authors" => this with { Byline = NullIfEmpty(Names.WithoutBy(value)) },
            "date" or "published" or "published_at" or "datepublished" => this with { PublishedAt = Dates.TryRead(value) ?? PublishedAt },
            "url" or "link" or "canonical" => this with { Url = Addresses.TryRead(value) ?? Url },
            _ => null,
        };
    }

    private static ReadOnlySpan<char> Unquoted(ReadOnlySpan<char> value) =>
        value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;

    private static string? NullIfEmpty(string value) => value.Length == 0 ? null : value;
}
