namespace DigestBot.Core.Stories;

/// <summary>Articles by their terms: finds those that share any with an article, without comparing it with all.</summary>
internal sealed class TermIndex
{
    private readonly List<TermVector> vectors = [];
    private readonly List<List<(int Article, double Weight)>?> having = [];
    private readonly List<double> products = [];

    public int Count => vectors.Count;

    public TermVector this[int article] => vectors[article];

    /// <summary>Adds an article; its number is how many came before it.</summary>
    public void Add(TermVector vector)
    {
        for (var i = 0; i < vector.Terms.Length; i++)
        {
            while (having.Count <= vector.Terms[i])
            {
                having.Add(null);
            }

            (having[vector.Terms[i]] ??= []).Add((vectors.Count, vector.Weights[i]));
        }

        vectors.Add(vector);
        products.Add(0);
    }

    /// <summary>The likeness, from 0 to 1, of each article that is at all like this one; those below <paramref name="least"/> are left out.</summary>
    public List<(int Article, double Likeness)> LikenessesOf(TermVector vector, double least)
    {
        var sums = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(products);
        for (var i = 0; i < vector.Terms.Length; i++)
        {
            if (vector.Terms[i] < having.Count && having[vector.Terms[i]] is { } others)
            {
                foreach (var (article, weight) in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(others))
                {
                    sums[article] += weight * vector.Weights[i];
                }
            }
        }

        var found = new List<(int, double)>();
        for (var i = 0; i < sums.Length; i++)
        {
            if (sums[i] > 0 && sums[i] / vector.Kinds.Common(vectors[i].Kinds) is var likeness && likeness >= least)
            {
                found.Add((i, Math.Min(likeness, 1)));
            }

            sums[i] = 0;
        }

        return found;
    }
}
