namespace DigestBot.Storage;

/// <summary>A condition on a quote: one of its terms holds, or none of them where it is negated.</summary>
internal sealed record QuoteClause(IReadOnlyList<QuoteTerm> Terms, bool IsNegated = false)
{
    public static QuoteClause Of(QuoteField field, params IEnumerable<string> words) => new([.. words.Select(word => new QuoteTerm(field, [word]))]);
}
