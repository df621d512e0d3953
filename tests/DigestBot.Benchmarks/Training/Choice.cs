using System.Numerics;
using DigestBot.Reading.Quotes;

namespace DigestBot.Benchmarks.Training;

/// <summary>Candidates by their clues, and which of them is right.</summary>
/// <param name="Group">Choices of one article share it: they are trained on, or held out, together.</param>
/// <param name="Candidates">Each candidate's clues.</param>
internal sealed record Choice(int Group, IReadOnlyList<(long Clues, bool IsRight)> Candidates)
{
    private readonly double[] shares = new double[Candidates.Count];

    /// <summary>Whether the candidate that scores best is a right one.</summary>
    public bool IsRight(double[] weights) => Candidates.MaxBy(candidate => ClueWeights.Sum(weights, candidate.Clues)).IsRight;

    /// <summary>Adds how the log of the right candidates' share of probability changes with each weight.</summary>
    public void AddGradient(double[] weights, double[] gradient)
    {
        var (all, right) = (0.0, 0.0);
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = Math.Exp(ClueWeights.Sum(weights, Candidates[i].Clues));
            all += shares[i];
            right += Candidates[i].IsRight ? shares[i] : 0;
        }

        for (var i = 0; i < shares.Length; i++)
        {
            var pull = (Candidates[i].IsRight ? shares[i] / right : 0) - (shares[i] / all);
            for (var rest = (ulong)Candidates[i].Clues; rest != 0; rest &= rest - 1)
            {
                gradient[BitOperations.TrailingZeroCount(rest)] += pull;
            }
        }
    }
}
