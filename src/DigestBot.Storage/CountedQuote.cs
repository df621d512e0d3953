namespace DigestBot.Storage;

/// <summary>A quote that counts for who said it.</summary>
/// <param name="Name">The id of the name it is said under.</param>
/// <param name="Role">The role given with it; null for none.</param>
/// <param name="Moment">When, in milliseconds.</param>
/// <param name="Weight">How much it counts, newer ones more.</param>
/// <param name="Sources">Where it was seen.</param>
internal sealed record CountedQuote(long Name, string? Role, long Moment, double Weight, IReadOnlyList<string> Sources);
