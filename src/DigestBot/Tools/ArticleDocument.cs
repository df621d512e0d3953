namespace DigestBot.Tools;

/// <summary>An article as <c>read --json</c> writes it; offsets are Unicode code points.</summary>
internal sealed record ArticleDocument(
    string Title,
    string? Byline,
    string? Outlet,
    DateTimeOffset? Date,
    string? Url,
    string Basis,
    int Words,
    string Text,
    IReadOnlyList<SentenceDocument> Summary,
    IReadOnlyList<QuoteDocument> Quotes);
