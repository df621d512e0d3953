namespace DigestBot.Reading.Tests.News;

/// <summary>What somebody says in a <see cref="ReadingCase"/>.</summary>
/// <param name="Words">One piece of a quote, or a whole statement, as it stands.</param>
/// <param name="Kind">direct, mixed or indirect.</param>
/// <param name="Speaker">Null when the text names nobody.</param>
/// <param name="Via">Who passes it on; null for words at first hand.</param>
public sealed record CaseQuote(string Words, string Kind, string? Speaker, string? Via);
