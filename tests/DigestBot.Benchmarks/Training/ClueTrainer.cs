using System.Globalization;
using System.Numerics;

namespace DigestBot.Benchmarks.Training;

/// <summary>Fits the weights of clues so that the right candidate of each choice scores best: softmax regression with decay.</summary>
internal static class ClueTrainer
{
    private const int Rounds = 1200;
    private const double Rate = 0.5;
    private const double Decay = 3e-4;
    private const int Folds = 5;

    /// <summary>Fits on all choices and writes the table; says first how often the best candidate is right on held-out folds.</summary>
    public static void Run<TClues>(IReadOnlyList<Choice> choices, string verb, string output)
        where TClues : struct, Enum
    {
        var right = 0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = Fit([.. choices.Where(choice => choice.Group % Folds != fold)]);
            right += choices.Where(choice => choice.Group % Folds == fold).Count(choice => choice.IsRight(weights));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{choices.Count} choices; right on held-out folds: {100.0 * right / choices.Count:F1} %"));
        Write<TClues>(Fit(choices), choices.Count, verb, output);
    }

    private static double[] Fit(IReadOnlyList<Choice> choices)
    {
        var weights = new double[64];
        var step = new double[64];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[64];
            foreach (var choice in choices)
            {
                choice.AddGradient(weights, gradient);
            }

            for (var i = 0; i < weights.Length; i++)
            {
                // Momentum: plain descent is slow where clues go together.
                step[i] = (0.9 * step[i]) + (Rate * ((gradient[i] / choices.Count) - (Decay * weights[i])));
                weights[i] += step[i];
            }
        }

        return weights;
    }

    private static void Write<TClues>(double[] weights, int choices, string verb, string output)
        where TClues : struct, Enum
    {
        var lines = Enum.GetValues<TClues>()
            .Select(clue => (Name: clue.ToString(), Bit: Convert.ToInt64(clue, CultureInfo.InvariantCulture)))
            .Where(clue => BitOperations.PopCount((ulong)clue.Bit) == 1)
            .Select(clue => $"{clue.Name} {weights[BitOperations.TrailingZeroCount(clue.Bit)].ToString("F3", CultureInfo.InvariantCulture)}");
        File.WriteAllLines(
            output,
            [
                "# How much each clue counts. Written by",
                $"#   dotnet run -c Release --project tests/DigestBot.Benchmarks -- {verb} OUTPUT ARTICLES",
                $"# from {choices} choices that people made.",
                .. lines,
            ]);
    }
}
