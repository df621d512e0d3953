namespace DigestBot.Tools;

/// <summary>A quote and where it stands, to be kept as a proof. The hash is SHA-256 over the paragraph in UTF-8.</summary>
internal sealed record CitationDocument(
    string Text,
    string Kind,
    string? Speaker,
    string? Role,
    string? Outlet,
    string Title,
    string? Author,
    DateTimeOffset? Published,
    string? Link,
    DateTimeOffset Retrieved,
    string Paragraph,
    string ParagraphSha256);
