namespace DigestBot.Core.Speakers;

/// <summary>A role in which somebody was quoted.</summary>
/// <param name="Role">The role, as it was written last.</param>
/// <param name="FirstAt">When it was given first.</param>
/// <param name="LastAt">When it was given last.</param>
/// <param name="Quotes">How often.</param>
public sealed record SpeakerRole(string Role, DateTimeOffset FirstAt, DateTimeOffset LastAt, int Quotes);
