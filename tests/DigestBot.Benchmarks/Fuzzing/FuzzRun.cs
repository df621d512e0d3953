using System.Collections.Concurrent;
using System.Diagnostics;

namespace DigestBot.Benchmarks.Fuzzing;

/// <summary>Reads many broken articles on all cores and tells which of them are read wrongly, by their numbers.</summary>
internal static class FuzzRun
{
    private const int MostFaults = 20;
    private const int DefaultSeed = 1;

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    /// <summary>Takes COUNT and perhaps SEED; the exit code is 1 when something was read wrongly.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var count = long.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture);
        var cases = new FuzzCase(SeedIn(args));
        var faults = new ConcurrentDictionary<long, string>();
        var start = Stopwatch.GetTimestamp();
        var done = 0L;
        using var progress = new Timer(_ => Console.WriteLine($"{Interlocked.Read(ref done):N0} of {count:N0} read, {faults.Count} wrongly, {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s"), null, Step, Step);
        using var enough = new CancellationTokenSource();

        // On threads of the pool alone: SmartReader waits for one, and those that Parallel.For keeps busy would let it wait long.
        await Parallel.ForAsync(0L, count, (number, _) =>
        {
            if (!enough.IsCancellationRequested && cases.Fault(number) is { } fault && faults.TryAdd(number, fault) && faults.Count >= MostFaults)
            {
                enough.Cancel();
            }

            Interlocked.Increment(ref done);
            return ValueTask.CompletedTask;
        });

        foreach (var (number, fault) in faults.OrderBy(pair => pair.Key))
        {
            Console.WriteLine($"{number}: {fault}");
        }

        Console.WriteLine($"{done:N0} articles in {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s, {faults.Count} read wrongly");
        return faults.IsEmpty ? 0 : 1;
    }

    /// <summary>Takes NUMBER and perhaps SEED: writes that article, and what is wrong with its reading.</summary>
    public static int RunOne(string[] args)
    {
        var number = long.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture);
        var cases = new FuzzCase(SeedIn(args));
        Console.WriteLine(cases.Text(number));
        Console.WriteLine();
        Console.WriteLine($"{number}: {cases.Fault(number) ?? "read as it should be"}");
        return 0;
    }

    private static int SeedIn(string[] args) => args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : DefaultSeed;
}
