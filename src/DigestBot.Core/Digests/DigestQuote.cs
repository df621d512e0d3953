namespace DigestBot.Core.Digests;

/// <summary>The key quote of a story: always in quotation marks in its article, always with a speaker.</summary>
/// <param name="Words">A verbatim slice of the article.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="Role">Who the speaker is; null when the article does not say.</param>
/// <param name="Source">The article it stands in.</param>
public sealed record DigestQuote(string Words, string Speaker, string? Role, DigestSource Source);
