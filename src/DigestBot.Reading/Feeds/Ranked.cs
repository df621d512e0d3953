namespace DigestBot.Reading.Feeds;

/// <summary>The best of several values for one thing, that of the lowest rank. Null is no value.</summary>
internal sealed class Ranked<T>
{
    private int bestRank = int.MaxValue;

    public T? Value { get; private set; }

    /// <summary>Takes a value that ranks before what is there: of equals the first stays.</summary>
    public void Offer(T? value, int rank)
    {
        if (value is not null && rank < bestRank)
        {
            (Value, bestRank) = (value, rank);
        }
    }

    /// <summary>Takes a value that ranks no worse than what is there: of equals the last stays.</summary>
    public void Replace(T? value, int rank)
    {
        if (value is not null && rank <= bestRank)
        {
            (Value, bestRank) = (value, rank);
        }
    }
}
