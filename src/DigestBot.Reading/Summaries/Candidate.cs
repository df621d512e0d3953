namespace DigestBot.Reading.Summaries;

/// <summary>A sentence that may stand in a summary.</summary>
/// <param name="Index">Its place among the article's sentences.</param>
/// <param name="Words">Its words, as people count them.</param>
/// <param name="Terms">The numbers of its terms in the article's vocabulary, ascending.</param>
/// <param name="StandsAlone">Whether it can be read without the one before it.</param>
internal sealed record Candidate(int Index, int Words, int[] Terms, bool StandsAlone)
{
    /// <summary>Below this many terms, sharing one says little.</summary>
    private const int FewTerms = 4;

    /// <summary>From 0 to 1: how much of the shorter sentence the other one says too.</summary>
    public float Overlap(Candidate other) =>
        (float)TermVocabulary.Shared(Terms, other.Terms) / Math.Max(FewTerms, Math.Min(Terms.Length, other.Terms.Length));
}
