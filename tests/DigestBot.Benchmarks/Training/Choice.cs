using System.Numerics;

namespace DigestBot.Benchmarks.Training;

/// <summary>Candidates by their clues, and which of them is right.</summary>
/// <param name="Candidates">Each candidate's clues.</param>
/// <param name="Group">Choices of one article share it: they are trained on, or held out, together.</param>
internal sealed record Choice(int Group, IReadOnlyList<(long Clues, bool IsRight)> Candidates)
{
    public bool IsRight(double[] weights) => Candidates.MaxBy(candidate => ScoreOf(weights, candidate.Clues)).IsRight;

    /// <summary>Adds how the log of the right candidates' share of probability changes with each weight.</summary>
    public void AddGradient(double[] weights, double[] gradient)
    {
        var scores = Candidates.Select(candidate => Math.Exp(ScoreOf(weights, candidate.Clues))).ToArray();
        var all = scores.Sum();
        var right = Candidates.Zip(scores).Where(pair => pair.First.IsRight).Sum(pair => pair.Second);
        foreach (var (candidate, score) in Candidates.Zip(scores))
        {
            var pull = (candidate.IsRight ? score / right : 0) - (score / all);
            for (var rest = (ulong)candidate.Clues; rest != 0; rest &= rest - 1)
            {
                gradient[BitOperations.TrailingZeroCount(rest)] += pull;
            }
        }
    }

    private static double ScoreOf(double[] weights, long clues)
    {
        var score = 0.0;
        for (var rest = (ulong)clues; rest != 0; rest &= rest - 1)
        {
            score += weights[BitOperations.TrailingZeroCount(rest)];
        }

        return score;
    }
}
