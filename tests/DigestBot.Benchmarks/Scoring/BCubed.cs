namespace DigestBot.Benchmarks.Scoring;

/// <summary>B-cubed sums over articles: of those put together with an article, how many belong to its story, and the other way round.</summary>
internal readonly record struct BCubed(double PrecisionSum, double RecallSum, int Articles)
{
    public double Precision => PrecisionSum / Articles;

    public double Recall => RecallSum / Articles;

    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    public static BCubed operator +(BCubed a, BCubed b) => new(a.PrecisionSum + b.PrecisionSum, a.RecallSum + b.RecallSum, a.Articles + b.Articles);

    /// <summary>Scores a grouping; only articles of which <paramref name="counts"/> is true are counted, but all can be in the way.</summary>
    public static BCubed Of(IReadOnlyList<StoryArticle> articles, IEnumerable<IReadOnlyList<int>> groups, Func<StoryArticle, bool> counts)
    {
        var sizes = articles.CountBy(article => article.Story, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var sum = new BCubed();
        foreach (var group in groups)
        {
            foreach (var (story, both) in group.CountBy(article => articles[article].Story))
            {
                if (counts(articles[group.First(article => articles[article].Story == story)]))
                {
                    sum += new BCubed((double)both * both / group.Count, (double)both * both / sizes[story], both);
                }
            }
        }

        return sum;
    }

    public override string ToString() => $"P {Precision:F3} R {Recall:F3} F1 {F1:F4}";
}
