namespace DigestBot.Core.Stories;

/// <summary>A term that tells what a story is about.</summary>
/// <param name="Stem">The stem of a word.</param>
/// <param name="Weight">How much it tells, from 0 to 1.</param>
public readonly record struct ProfileTerm(string Stem, double Weight);
