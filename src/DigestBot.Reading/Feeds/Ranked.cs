namespace DigestBot.Reading.Feeds;

/// <summary>The best of several values for one thing: the first of the lowest rank. Null is no value.</summary>
internal sealed class Ranked<T>
{
    private int bestRank = int.MaxValue;

    public T? Value { get; private set; }

    public void Offer(T? value, int rank)
    {
        if (value is not null && rank < bestRank)
        {
            (Value, bestRank) = (value, rank);
        }
    }
}
