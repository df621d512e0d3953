namespace DigestBot.Benchmarks.Scoring;

/// <summary>B-cubed sums over articles: of those put together with an article, how many belong to its story, and the other way round.</summary>
internal readonly record struct BCubed(double PrecisionSum, double RecallSum, int Articles)
{
    public double Precision => PrecisionSum / Articles;

    public double Recall => RecallSum / Articles;

    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    public static BCubed operator +(BCubed a, BCubed b) => new(a.PrecisionSum + b.PrecisionSum, a.RecallSum + b.RecallSum, a.Articles + b.Articles);

    /// <summary>The score of each topic's articles in a grouping.</summary>
    public static Dictionary<string, BCubed> ByTopic(IReadOnlyList<StoryArticle> articles, IEnumerable<IReadOnlyList<int>> groups)
    {
        var sizes = articles.CountBy(article => article.Story, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var sums = new Dictionary<string, BCubed>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            foreach (var story in group.GroupBy(article => articles[article].Story, StringComparer.Ordinal))
            {
                var (both, topic) = (story.Count(), articles[story.First()].Topic);
                sums[topic] = sums.GetValueOrDefault(topic) + new BCubed((double)both * both / group.Count, (double)both * both / sizes[story.Key], both);
            }
        }

        return sums;
    }

    public override string ToString() => $"P {Precision:F3} R {Recall:F3} F1 {F1:F4}";
}
