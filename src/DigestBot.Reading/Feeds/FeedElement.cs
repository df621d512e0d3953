using DigestBot.Reading.Feeds.Markup;

namespace DigestBot.Reading.Feeds;

/// <summary>
/// An open element of a feed: what may stand in it, what relative addresses in it are completed by, what it tells where it is a field,
/// and whether the feed gave the base itself.
/// </summary>
internal sealed record FeedElement(MarkupTag Tag, Place Place, Uri? Site, FieldRule Rule = default, bool HasOwnBase = false);
