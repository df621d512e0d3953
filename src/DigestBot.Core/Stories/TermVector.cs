namespace DigestBot.Core.Stories;

/// <summary>An article as weighted terms, of length 1: the product of two is their likeness, from 0 to 1.</summary>
internal sealed class TermVector(int[] terms, double[] weights)
{
    /// <summary>Articles in hand are few on a quiet day: these stand for the news that is not there, so that weights do not jump.</summary>
    private const int Smoothing = 200;

    private const double SmoothedFrequency = 1;

    public int[] Terms { get; } = terms;

    public double[] Weights { get; } = weights;

    /// <summary>The vectors of all articles; a term weighs more the fewer of them have it.</summary>
    public static TermVector[] Of(IReadOnlyList<Dictionary<string, double>> articles)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var frequency = new List<int>();
        foreach (var term in articles.SelectMany(article => article.Keys))
        {
            if (ids.TryAdd(term, frequency.Count))
            {
                frequency.Add(0);
            }

            frequency[ids[term]]++;
        }

        return [.. articles.Select(article => Of(article, ids, frequency, articles.Count))];
    }

    private static TermVector Of(Dictionary<string, double> article, Dictionary<string, int> ids, List<int> frequency, int count)
    {
        var terms = new int[article.Count];
        var weights = new double[article.Count];
        var length = 0.0;
        var at = 0;
        foreach (var (term, weight) in article)
        {
            terms[at] = ids[term];
            weights[at] = weight * Math.Log(1 + ((double)(count + Smoothing) / (frequency[terms[at]] + SmoothedFrequency)));
            length += weights[at] * weights[at];
            at++;
        }

        length = Math.Sqrt(length);
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] /= length;
        }

        return new TermVector(terms, weights);
    }
}
