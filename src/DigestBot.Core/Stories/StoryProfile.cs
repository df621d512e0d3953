using DigestBot.Reading.Articles;

namespace DigestBot.Core.Stories;

/// <summary>What a story is about, in the few terms that tell it best.</summary>
/// <param name="Terms">The weightiest first; the squares of the weights add up to 1.</param>
public sealed record StoryProfile(IReadOnlyList<ProfileTerm> Terms)
{
    private const int MostTerms = 40;

    /// <summary>What articles are about; the more of them have a term and the rarer it is in news, the more it tells.</summary>
    public static StoryProfile Of(IEnumerable<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var sums = new Dictionary<string, double>(StringComparer.Ordinal);
        var news = TermCounts.OfNews;
        foreach (var terms in articles.Select(ArticleTerms.Of))
        {
            foreach (var (term, weight) in new[] { TermKind.Word, TermKind.Head, TermKind.Name }.SelectMany(kind => terms[kind]))
            {
                sums[term] = sums.GetValueOrDefault(term) + (weight * Math.Log((news.Articles + 1.0) / (news.Of(term) + 1)));
            }
        }

        return Of(sums);
    }

    /// <summary>How alike two stories are, from 0 to 1.</summary>
    public double LikenessTo(StoryProfile other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var weights = other.Terms.ToDictionary(term => term.Stem, term => term.Weight, StringComparer.Ordinal);
        return Terms.Sum(term => term.Weight * weights.GetValueOrDefault(term.Stem));
    }

    private static StoryProfile Of(Dictionary<string, double> weights)
    {
        var best = weights.OrderByDescending(term => term.Value).ThenBy(term => term.Key, StringComparer.Ordinal).Take(MostTerms).ToList();
        var length = Math.Sqrt(best.Sum(term => term.Value * term.Value));
        return new StoryProfile([.. best.Select(term => new ProfileTerm(term.Key, term.Value / length))]);
    }
}
