using DigestBot.Reading.Feeds.Markup;

namespace DigestBot.Reading.Feeds;

/// <summary>
/// An open element of a feed: what may stand in it, what relative addresses in it are completed by, and what it tells where it is a
/// field.
/// </summary>
internal sealed record FeedElement(MarkupTag Tag, Place Place, Uri? Site, FieldRule Rule = default);
