using DigestBot.Core.Articles;

namespace DigestBot.Core.Stories;

/// <summary>
/// Puts articles about one event together. Two groups become one story when they are about as like each other as the articles within
/// each are; wrong merges are worse than splits. Keeps no state, so one instance serves all threads.
/// </summary>
public sealed class StoryClusterer
{
    private readonly StoryTuning tuning;

    /// <summary>Makes one with the numbers that were found best on news.</summary>
    public StoryClusterer()
        : this(StoryTuning.Usual)
    {
    }

    internal StoryClusterer(StoryTuning tuning)
    {
        this.tuning = tuning;
    }

    /// <summary>The stories, the earliest first; every article is in exactly one. The order of the input makes no difference.</summary>
    public IReadOnlyList<Story> Cluster(IReadOnlyList<KeptArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return [.. Group([.. articles.Select(DatedArticle.Of)]).Select(group => new Story([.. group.Select(article => articles[article])]))];
    }

    /// <summary>
    /// The same by the numbers of the articles in the list: the earliest story first, in each the most central article first. The order
    /// of the input makes no difference.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<int>> Group(IReadOnlyList<DatedArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return Group(articles, article => ArticleTerms.Of(article.Article));
    }

    /// <summary>Orders articles by date, those without one last, then by id: the first of a story names it.</summary>
    public static int Compare(DatedArticle one, DatedArticle other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var byDate = (one.At ?? DateTimeOffset.MaxValue).CompareTo(other.At ?? DateTimeOffset.MaxValue);
        var byId = byDate != 0 ? byDate : string.CompareOrdinal(one.Id.Value, other.Id.Value);
        return byId != 0 ? byId : string.CompareOrdinal(one.Article.Text, other.Article.Text);
    }

    internal IReadOnlyList<IReadOnlyList<int>> Group(IReadOnlyList<DatedArticle> articles, Func<DatedArticle, ArticleTerms> termsOf)
    {
        var order = Enumerable.Range(0, articles.Count).Order(Comparer<int>.Create((a, b) => Compare(articles[a], articles[b]))).ToArray();
        var terms = Array.ConvertAll(order, article => termsOf(articles[article]));
        var space = new TermSpace(tuning);
        Array.ForEach(terms, space.Add);
        var board = new StoryBoard(tuning, space);
        for (var i = 0; i < order.Length; i++)
        {
            board.Place(articles[order[i]], terms[i]);
        }

        new StoryLinker(board.Groups, tuning.Threshold).LinkAll();
        return [.. board.Groups.All.OrderBy(group => board.Groups.Members(group).Min())
            .Select(group => board.Central(group).Select(article => order[article]).ToArray())];
    }
}
