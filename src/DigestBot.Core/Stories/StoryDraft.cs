namespace DigestBot.Core.Stories;

/// <summary>A story while it is put together: its articles, and the sum of their vectors.</summary>
internal sealed class StoryDraft
{
    public List<int> Members { get; } = [];

    public Dictionary<int, double> Sum { get; } = [];

    /// <summary>The length of <see cref="Sum"/>, squared.</summary>
    public double SquaredLength { get; private set; }

    public void Add(int article, TermVector vector)
    {
        SquaredLength += (2 * ProductWith(vector)) + 1;
        Members.Add(article);
        for (var i = 0; i < vector.Terms.Length; i++)
        {
            Sum[vector.Terms[i]] = Sum.GetValueOrDefault(vector.Terms[i]) + vector.Weights[i];
        }
    }

    public void Remove(int article, TermVector vector)
    {
        SquaredLength += 1 - (2 * ProductWith(vector));
        Members.Remove(article);
        for (var i = 0; i < vector.Terms.Length; i++)
        {
            var left = Sum[vector.Terms[i]] - vector.Weights[i];
            if (left < 1e-9)
            {
                Sum.Remove(vector.Terms[i]);
            }
            else
            {
                Sum[vector.Terms[i]] = left;
            }
        }
    }

    /// <summary>The product of the article's vector and the sum.</summary>
    public double ProductWith(TermVector vector)
    {
        var product = 0.0;
        for (var i = 0; i < vector.Terms.Length; i++)
        {
            product += vector.Weights[i] * Sum.GetValueOrDefault(vector.Terms[i]);
        }

        return product;
    }

    /// <summary>
    /// The likeness of an article to the story's centroid, from 0 to 1. <paramref name="product"/> is <see cref="ProductWith"/>;
    /// a member is compared with the others.
    /// </summary>
    public double Likeness(double product, bool isMember)
    {
        var others = Members.Count - (isMember ? 1 : 0);
        var squared = isMember ? SquaredLength - (2 * product) + 1 : SquaredLength;
        return others == 0 || squared < 1e-9 ? 0 : (isMember ? product - 1 : product) / Math.Sqrt(squared);
    }

    /// <summary>The likeness of two centroids.</summary>
    public double LikenessTo(StoryDraft other)
    {
        var (small, large) = Sum.Count < other.Sum.Count ? (Sum, other.Sum) : (other.Sum, Sum);
        return small.Sum(term => term.Value * large.GetValueOrDefault(term.Key)) / Math.Sqrt(SquaredLength * other.SquaredLength);
    }
}
