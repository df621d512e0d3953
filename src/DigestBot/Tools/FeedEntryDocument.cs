namespace DigestBot.Tools;

/// <summary>An entry as <c>source parse</c> writes it; the time is in UTC, to the second.</summary>
internal sealed record FeedEntryDocument(string? Id, string? Title, string? Link, string? Published);
