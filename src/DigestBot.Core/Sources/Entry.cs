using DigestBot.Core.Articles;

namespace DigestBot.Core.Sources;

/// <summary>An entry that is kept: a source's sighting of an article.</summary>
/// <param name="Source">Where it was seen.</param>
/// <param name="Seen">What the feed showed.</param>
/// <param name="State">What became of it.</param>
/// <param name="SeenAt">When it was seen first.</param>
/// <param name="Tries">How often its article could not be read.</param>
/// <param name="Article">Its article; null when none is kept.</param>
public sealed record Entry(SourceId Source, SeenEntry Seen, EntryState State, DateTimeOffset SeenAt, int Tries, ArticleId? Article);
