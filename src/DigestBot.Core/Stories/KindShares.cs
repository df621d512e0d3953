namespace DigestBot.Core.Stories;

/// <summary>What the kinds of terms that an article has weigh; 0 for a kind of which it has none.</summary>
internal readonly record struct KindShares(double Word, double Head, double Name, double Number)
{
    /// <summary>The most that the product of two vectors can be: a kind that one of them lacks says nothing.</summary>
    public double Common(KindShares other) =>
        Math.Min(Word, other.Word) + Math.Min(Head, other.Head) + Math.Min(Name, other.Name) + Math.Min(Number, other.Number);
}
