namespace DigestBot.Reading.Feeds;

/// <summary>A feed that a page points to; the title is what the page calls it, and may be empty.</summary>
public sealed record FoundFeed(Uri Address, string Title);
