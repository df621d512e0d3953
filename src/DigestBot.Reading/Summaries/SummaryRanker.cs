using System.Diagnostics;
using System.Globalization;
using DigestBot.Reading.Language;

namespace DigestBot.Reading.Summaries;

/// <summary>
/// Tells how much of an article a sentence says, by boosted trees over <see cref="SentenceFeatures"/>: Tables/summary-trees.txt,
/// written by the trainer in DigestBot.Benchmarks. Immutable, so one instance serves all threads.
/// </summary>
internal sealed class SummaryRanker
{
    private const int Depth = 4;

    // All trees one behind another, so that scoring is one sweep over two arrays.
    private readonly TreeQuestion[] questions;
    private readonly float[] values;
    private readonly float bias;

    public SummaryRanker(float bias, IReadOnlyList<SummaryTree> trees)
    {
        this.bias = bias;
        questions = [.. trees.SelectMany(tree => tree.Questions)];
        values = [.. trees.SelectMany(tree => tree.Values)];
        Debug.Assert(questions.Length == trees.Count * Depth && values.Length == trees.Count << Depth, "Every tree has the same depth.");
    }

    public static SummaryRanker Trained { get; } = Load();

    /// <summary>The score of a sentence with these features: about the share of its words that a person's summary would have too.</summary>
    public float ScoreOf(ReadOnlySpan<float> features)
    {
        var score = bias;
        for (int at = 0, leaf = 0; at < questions.Length; at += Depth, leaf += 1 << Depth)
        {
            var answers = (Answer(features, at) << 3) | (Answer(features, at + 1) << 2) | (Answer(features, at + 2) << 1) | Answer(features, at + 3);
            score += values[leaf + answers];
        }

        return score;
    }

    private int Answer(ReadOnlySpan<float> features, int question) => features[questions[question].Feature] > questions[question].Bound ? 1 : 0;

    private static SummaryRanker Load()
    {
        var start = 0f;
        var trees = new List<SummaryTree>();
        foreach (var line in TableReader.Lines("summary-trees"))
        {
            if (line.StartsWith("bias ", StringComparison.Ordinal))
            {
                start = Number(line.AsSpan(5));
            }
            else
            {
                trees.Add(TreeOf(line));
            }
        }

        return new SummaryRanker(start, trees);
    }

    // "words > 17.5, opens > 0.5, …: 0.01 -0.02 …"
    private static SummaryTree TreeOf(string line)
    {
        var halves = line.Split(": ");
        var asked = halves[0].Split(", ").Select(question => question.Split(" > "));
        return new SummaryTree(
            [.. asked.Select(parts => new TreeQuestion(Array.IndexOf(SentenceFeatures.Names, parts[0]), Number(parts[1])))],
            [.. halves[1].Split(' ').Select(value => Number(value))]);
    }

    private static float Number(ReadOnlySpan<char> text) => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
