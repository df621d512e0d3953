using System.Diagnostics;
using System.Globalization;

namespace DigestBot.Reading.Summaries;

/// <summary>How much each feature of a sentence counts: Tables/summary-weights.txt, written by the trainer in DigestBot.Benchmarks.</summary>
internal sealed class SummaryWeights
{
    private readonly double[] weights;

    public SummaryWeights(double[] weights, double redundancy)
    {
        this.weights = weights;
        Redundancy = redundancy;
    }

    public static SummaryWeights Trained { get; } = Load();

    /// <summary>What it costs a sentence to repeat a chosen one wholly.</summary>
    public double Redundancy { get; }

    public double ScoreOf(double[] values)
    {
        var score = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            score += weights[i] * values[i];
        }

        return score;
    }

    private static SummaryWeights Load()
    {
        using var stream = typeof(SummaryWeights).Assembly.GetManifestResourceStream("summary-weights") ?? throw new UnreachableException("The table is in the assembly.");
        using var reader = new StreamReader(stream);
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var pair = line.Split(' ', 2);
                values[pair[0]] = double.Parse(pair[1], CultureInfo.InvariantCulture);
            }
        }

        return new SummaryWeights([.. SentenceFeatures.Names.Select(name => values[name])], values["redundancy"]);
    }
}
