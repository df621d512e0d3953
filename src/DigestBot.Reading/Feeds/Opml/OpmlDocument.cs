namespace DigestBot.Reading.Feeds.Opml;

/// <summary>A list of feeds; the title may be empty.</summary>
public sealed record OpmlDocument(string Title, IReadOnlyList<OpmlFeed> Feeds);
