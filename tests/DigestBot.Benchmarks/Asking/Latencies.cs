using System.Diagnostics;

namespace DigestBot.Benchmarks.Asking;

/// <summary>How long questions of one sort took.</summary>
internal sealed class Latencies
{
    private readonly List<double> milliseconds = [];
    private long found;

    public async Task MeasureAsync<T>(Func<Task<IReadOnlyList<T>>> ask)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await ask();
        milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        found += answer.Count;
    }

    /// <summary>Median, 99th of 100, longest, and how much was found, on one line.</summary>
    public override string ToString()
    {
        milliseconds.Sort();
        return milliseconds.Count == 0
            ? "nothing asked"
            : $"p50 {At(.5),6:0.0} ms   p99 {At(.99),6:0.0} ms   longest {milliseconds[^1],6:0.0} ms   {milliseconds.Count} asked, {(double)found / milliseconds.Count:0.0} found each";
    }

    private double At(double share) => milliseconds[(int)Math.Ceiling(share * milliseconds.Count) - 1];
}
