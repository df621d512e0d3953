namespace DigestBot.Core.Speakers;

/// <summary>A speaker who is known already, as far as telling them from others needs.</summary>
/// <param name="Id">The speaker.</param>
/// <param name="Kind">What the speaker is.</param>
/// <param name="Names">The names they were quoted under.</param>
/// <param name="Roles">The roles they were given, folded.</param>
/// <param name="IsNear">Whether the same source quoted them lately.</param>
public sealed record NamedSpeaker(SpeakerId Id, SpeakerKind Kind, IReadOnlyList<SpokenName> Names, IReadOnlySet<string> Roles, bool IsNear);
