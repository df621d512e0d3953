using DigestBot.Reading.Summaries;

namespace DigestBot.Benchmarks.Training;

/// <summary>
/// Gradient boosting of trees that ask the same question at every node of a level (https://arxiv.org/abs/1706.09516, section 4), for
/// squared error. Gives the same trees for the same rows.
/// </summary>
internal sealed class TreeBooster
{
    // Many small steps: fewer large ones score alike on held-out folds, but differ more from one training to the next.
    private const int Rounds = 400;
    private const int Depth = 4;
    private const int Leaves = 1 << Depth;
    private const double Rate = 0.0225;
    private const double Ridge = 5;
    private const double RowShare = 0.7;
    private const double FeatureShare = 0.5;
    private const int FewestRows = 50;
    private const int Bins = 48;
    private const int Seed = 7;

    private readonly Random random = new(Seed);
    private readonly float[][] bounds;
    private readonly byte[][] bins;
    private readonly int rows;
    private readonly byte[] node;
    private readonly double[] errors;

    /// <summary>Takes rows of features, all equally long.</summary>
    public TreeBooster(float[][] features)
    {
        rows = features.Length;
        node = new byte[rows];
        errors = new double[rows];
        bounds = [.. Enumerable.Range(0, features[0].Length).Select(feature => BoundsOf([.. features.Select(row => row[feature])]))];
        bins = [.. bounds.Select((cuts, feature) => features.Select(row => BinOf(cuts, row[feature])).ToArray())];
    }

    /// <summary>The trees whose sum comes near the targets, one for each row.</summary>
    public (float Bias, List<SummaryTree> Trees) Fit(float[] targets)
    {
        var bias = targets.Average();
        for (var row = 0; row < rows; row++)
        {
            errors[row] = targets[row] - bias;
        }

        return (bias, [.. Enumerable.Range(0, Rounds).Select(_ => Grow())]);
    }

    // Bounds lie where equally many rows lie between two of them.
    private float[] BoundsOf(float[] values)
    {
        Array.Sort(values);
        return [.. Enumerable.Range(1, Bins - 1).Select(bin => values[(int)((long)rows * bin / Bins)]).Where(bound => bound < values[^1]).Distinct()];
    }

    private static byte BinOf(float[] cuts, float value)
    {
        var found = Array.BinarySearch(cuts, value);
        return (byte)(found < 0 ? ~found : found);
    }

    private SummaryTree Grow()
    {
        var sample = Enumerable.Range(0, rows).Where(_ => random.NextDouble() < RowShare).ToArray();
        var features = Enumerable.Range(0, bounds.Length).Where(_ => random.NextDouble() < FeatureShare).ToArray();
        var questions = new TreeQuestion[Depth];
        Array.Clear(node);
        for (var depth = 0; depth < Depth; depth++)
        {
            var (feature, bin) = BestSplit(sample, features, 1 << depth);
            questions[depth] = new TreeQuestion(feature, bounds[feature][bin]);
            for (var row = 0; row < rows; row++)
            {
                node[row] = (byte)((node[row] << 1) | (bins[feature][row] > bin ? 1 : 0));
            }
        }

        var values = ValuesOf(sample);
        for (var row = 0; row < rows; row++)
        {
            errors[row] -= values[node[row]];
        }

        return new SummaryTree(questions, values);
    }

    private (int Feature, int Bin) BestSplit(int[] sample, int[] features, int nodes)
    {
        var best = (Feature: 0, Bin: 0);
        var most = double.MinValue;
        var sums = new double[nodes * Bins];
        var counts = new int[nodes * Bins];
        foreach (var feature in features)
        {
            Array.Clear(sums);
            Array.Clear(counts);
            foreach (var row in sample)
            {
                sums[(node[row] * Bins) + bins[feature][row]] += errors[row];
                counts[(node[row] * Bins) + bins[feature][row]]++;
            }

            var gains = GainsOf(sums, counts, bounds[feature].Length);
            for (var bin = 0; bin < gains.Length; bin++)
            {
                if (gains[bin] > most)
                {
                    (best, most) = ((feature, bin), gains[bin]);
                }
            }
        }

        return best;
    }

    // How much less the squared error is, over all nodes, when rows up to each bin are parted from the rest.
    private static double[] GainsOf(double[] sums, int[] counts, int cuts)
    {
        var gains = new double[cuts];
        for (var first = 0; first < sums.Length; first += Bins)
        {
            var (sum, count) = (sums.AsSpan(first, Bins).ToArray().Sum(), counts.AsSpan(first, Bins).ToArray().Sum());
            var (leftSum, left) = (0.0, 0);
            for (var bin = 0; bin < cuts; bin++)
            {
                leftSum += sums[first + bin];
                left += counts[first + bin];
                gains[bin] += left < FewestRows || count - left < FewestRows ? 0 : Fit(leftSum, left) + Fit(sum - leftSum, count - left) - Fit(sum, count);
            }
        }

        return gains;
    }

    private static double Fit(double sum, int count) => sum * sum / (count + Ridge);

    private float[] ValuesOf(int[] sample)
    {
        var sums = new double[Leaves];
        var counts = new int[Leaves];
        foreach (var row in sample)
        {
            sums[node[row]] += errors[row];
            counts[node[row]]++;
        }

        return [.. sums.Zip(counts, (sum, count) => (float)(Rate * sum / (count + Ridge)))];
    }
}
