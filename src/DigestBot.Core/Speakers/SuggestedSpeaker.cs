namespace DigestBot.Core.Speakers;

/// <summary>A speaker offered while a name is typed.</summary>
/// <param name="Id">The speaker.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Role">The role last given; null for none.</param>
/// <param name="Quotes">How many quotes there are.</param>
/// <param name="LastAt">When the last of them was published.</param>
public sealed record SuggestedSpeaker(SpeakerId Id, string Name, string? Role, int Quotes, DateTimeOffset LastAt);
