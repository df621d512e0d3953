using DigestBot.Reading.Quotes.Names;

namespace DigestBot.Reading.Quotes.Speakers;

/// <summary>Who an attribution's source turned out to be.</summary>
/// <param name="Name">The fullest name, or the description as it stands.</param>
/// <param name="Known">The entry in the article's name book; null for a description.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Reason">Why, for people.</param>
internal sealed record Speaker(string Name, KnownName? Known, Confidence Confidence, string Reason);
