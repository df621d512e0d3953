using DigestBot.Reading;

namespace DigestBot.Testing.Asking;

/// <summary>A quote that people marked in an article.</summary>
/// <param name="Span">Where it stands, from its first piece to its last.</param>
/// <param name="Longest">The words of its longest piece.</param>
/// <param name="Words">All of its words.</param>
/// <param name="Kind">"direct", "mixed" or "indirect".</param>
/// <param name="Speaker">The full name; null where that is not known for sure.</param>
internal sealed record AnnotatedQuote(TextSpan Span, string Longest, string Words, string Kind, string? Speaker);
