namespace DigestBot.Core.Digests;

/// <summary>What a speaker said earlier on the topic of a story. It is shown without a judgement.</summary>
/// <param name="Words">A verbatim slice of the article.</param>
/// <param name="Source">The article it stands in.</param>
/// <param name="SaidAt">The article's date.</param>
public sealed record EarlierQuote(string Words, DigestSource Source, DateTimeOffset SaidAt);
