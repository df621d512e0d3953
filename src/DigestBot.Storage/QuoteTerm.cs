namespace DigestBot.Storage;

/// <summary>Words that follow one another in a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Words">One at least.</param>
/// <param name="IsBeginning">Whether the last word may go on.</param>
internal sealed record QuoteTerm(QuoteField Field, IReadOnlyList<string> Words, bool IsBeginning = false);
