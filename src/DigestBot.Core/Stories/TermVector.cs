namespace DigestBot.Core.Stories;

/// <summary>An article as weighted terms: the product of two is the sum of the likeness of each kind of term, times its share.</summary>
/// <param name="Terms">Ids of terms.</param>
/// <param name="Weights">The weight of each; the squares of a kind add up to its share.</param>
/// <param name="Kinds">The shares of the kinds of which it has any.</param>
internal readonly record struct TermVector(int[] Terms, double[] Weights, KindShares Kinds);
