namespace DigestBot.Core.Stories;

/// <summary>Weighs the terms of articles: the fewer articles in hand and of news in general have a term, the more it tells.</summary>
internal sealed class TermSpace(StoryTuning tuning)
{
    private static readonly TermKind[] Kinds = Enum.GetValues<TermKind>();

    private readonly Dictionary<string, int>[] ids = [.. Kinds.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
    private readonly List<int> articlesWith = [];
    private int articles;

    /// <summary>The number of different terms.</summary>
    public int Count => articlesWith.Count;

    /// <summary>Counts an article's terms.</summary>
    public void Add(ArticleTerms terms)
    {
        articles++;
        foreach (var kind in Kinds)
        {
            foreach (var term in terms[kind].Keys)
            {
                if (ids[(int)kind].TryAdd(term, articlesWith.Count))
                {
                    articlesWith.Add(0);
                }

                articlesWith[ids[(int)kind][term]]++;
            }
        }
    }

    /// <summary>The vector of an article that was added.</summary>
    public TermVector VectorOf(ArticleTerms terms)
    {
        var count = Kinds.Sum(kind => terms[kind].Count);
        var (found, weights, at) = (new int[count], new double[count], 0);
        Span<double> shares = stackalloc double[Kinds.Length];
        foreach (var kind in Kinds)
        {
            var (first, square) = (at, 0.0);
            foreach (var (term, weight) in terms[kind])
            {
                found[at] = ids[(int)kind][term];
                weights[at] = weight * Rarity(articlesWith[found[at]] + TermCounts.OfNews.Of(term));
                square += weights[at] * weights[at];
                at++;
            }

            shares[(int)kind] = square > 0 ? tuning.ShareOf(kind) : 0;
            var scale = square > 0 ? Math.Sqrt(shares[(int)kind] / square) : 0;
            for (var i = first; i < at; i++)
            {
                weights[i] *= scale;
            }
        }

        return new TermVector(found, weights, new KindShares(shares[0], shares[1], shares[2], shares[3]));
    }

    private double Rarity(int having) => Math.Log(1 + ((articles + TermCounts.OfNews.Articles + 1.0) / (having + 1)));
}
