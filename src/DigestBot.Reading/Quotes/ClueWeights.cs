using System.Globalization;
using System.Numerics;
using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes.Attributions;
using DigestBot.Reading.Quotes.Speakers;

namespace DigestBot.Reading.Quotes;

/// <summary>How much each clue counts: a table of lines "clue weight", written by the trainers in DigestBot.Benchmarks. Immutable.</summary>
internal sealed class ClueWeights
{
    private readonly double[] weights = new double[64];

    private ClueWeights(string table, Type clues)
    {
        foreach (var line in TableReader.Lines(table))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var clue = Convert.ToInt64(Enum.Parse(clues, line.AsSpan(0, space)), CultureInfo.InvariantCulture);
            weights[BitOperations.TrailingZeroCount(clue)] = double.Parse(line.AsSpan(space + 1), CultureInfo.InvariantCulture);
        }
    }

    public static ClueWeights Speakers { get; } = new("speaker-weights", typeof(SpeakerClues));

    public static ClueWeights Attributions { get; } = new("attribution-weights", typeof(AttributionClues));

    /// <summary>The sum of the weights of all clues that are set.</summary>
    public double ScoreOf(long clues) => Sum(weights, clues);

    /// <summary>The same for weights that are not final yet.</summary>
    public static double Sum(double[] weights, long clues)
    {
        var score = 0.0;
        for (var rest = (ulong)clues; rest != 0; rest &= rest - 1)
        {
            score += weights[BitOperations.TrailingZeroCount(rest)];
        }

        return score;
    }
}
