namespace DigestBot.Tools;

/// <summary>Everybody whom a name can mean, as data.</summary>
internal sealed record SpeakersDocument(IReadOnlyList<SpeakerDocument> Speakers);
