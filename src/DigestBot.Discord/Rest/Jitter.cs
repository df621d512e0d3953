namespace DigestBot.Discord.Rest;

/// <summary>Chance, so that many bots do not come back at the same moment. Safe to share between threads.</summary>
internal sealed class Jitter(Random random)
{
    private readonly Lock drawing = new();

    /// <summary>From 0 up to 1.</summary>
    public double Next()
    {
        lock (drawing)
        {
            return random.NextDouble();
        }
    }

    /// <summary>A length of time between half of <paramref name="length"/> and all of it.</summary>
    public TimeSpan Of(TimeSpan length) => length * (0.5 + (0.5 * Next()));
}
