namespace DigestBot.Benchmarks.Asking;

/// <summary>Draws ranks: the first twice as often as the second, three times as often as the third, and so on.</summary>
internal sealed class Zipf
{
    private readonly double[] upTo;

    public Zipf(int count)
    {
        upTo = new double[count];
        var sum = 0.0;
        for (var rank = 0; rank < count; rank++)
        {
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
    }

    public int Next(Random random)
    {
        var at = Array.BinarySearch(upTo, random.NextDouble() * upTo[^1]);
        return Math.Min(at < 0 ? ~at : at, upTo.Length - 1);
    }
}
