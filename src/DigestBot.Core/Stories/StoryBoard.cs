namespace DigestBot.Core.Stories;

/// <summary>The articles in hand, the terms that each shares with the others, and the groups they are in.</summary>
internal sealed class StoryBoard(StoryTuning tuning, TermSpace space)
{
    /// <summary>A pair less alike than this is not looked at: it cannot make a story, and there are very many.</summary>
    private const double LeastLikeness = 0.03;

    /// <summary>Texts more alike than this are copies, and must not make what others tell in their own words look unlike.</summary>
    private const double MostLikeness = 0.65;

    private readonly List<DatedArticle> articles = [];
    private readonly TermIndex index = new();

    public StoryGroups Groups { get; } = new(tuning);

    /// <summary>Puts down an article as a group of its own, whose number it gives; the terms are counted in the space already.</summary>
    public int Place(DatedArticle article, ArticleTerms terms)
    {
        var vector = space.VectorOf(terms);
        var alike = index.LikenessesOf(vector, LeastLikeness)
            .ConvertAll(other => (other.Article, Math.Min(other.Likeness, MostLikeness) * PairChance.Of(article, articles[other.Article], other.Likeness)));
        articles.Add(article);
        index.Add(vector);
        return Groups.Add(alike.Where(other => other.Item2 >= LeastLikeness));
    }

    /// <summary>The articles of a group, the one that is most like all others first.</summary>
    public IEnumerable<int> Central(int group)
    {
        var members = Groups.Members(group);
        var sum = new Dictionary<int, double>();
        foreach (var (term, weight) in members.SelectMany(member => index[member].Terms.Zip(index[member].Weights)))
        {
            sum[term] = sum.GetValueOrDefault(term) + weight;
        }

        return members
            .OrderByDescending(member => Math.Round(index[member].Terms.Zip(index[member].Weights).Sum(term => term.Second * sum[term.First]), 6))
            .ThenByDescending(member => articles[member].Article.Text.Length)
            .ThenBy(member => member);
    }
}
