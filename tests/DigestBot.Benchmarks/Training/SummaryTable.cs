using System.Globalization;
using DigestBot.Reading.Summaries;

namespace DigestBot.Benchmarks.Training;

/// <summary>Writes the table that <see cref="SummaryRanker"/> reads.</summary>
internal static class SummaryTable
{
    public static void Write(string path, float bias, List<SummaryTree> trees, int articles) =>
        File.WriteAllLines(
            path,
            [
                "# How much of an article a sentence says: the bias, and what each tree adds. A tree asks all its questions; the answers, yes = 1,",
                "# read as a binary number, tell which of its values counts. Written by",
                "#   dotnet run -c Release --project tests/DigestBot.Benchmarks -- train-summaries OUTPUT ARTICLES…",
                $"# from {articles} articles with summaries by people.",
                $"bias {Number(bias)}",
                .. trees.Select(Line),
            ]);

    private static string Line(SummaryTree tree) =>
        string.Join(", ", tree.Questions.Select(question => $"{SentenceFeatures.Names[question.Feature]} > {Number(question.Bound)}"))
        + ": " + string.Join(' ', tree.Values.Select(Number));

    private static string Number(float value) => value.ToString("0.#####", CultureInfo.InvariantCulture);
}
