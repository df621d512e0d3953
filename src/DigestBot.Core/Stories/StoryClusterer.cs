using DigestBot.Core.Articles;

namespace DigestBot.Core.Stories;

/// <summary>
/// Puts articles about one event together: each joins the story whose centroid it is most like, if it is like enough.
/// Wrong merges are worse than splits. Keeps no state, so one instance serves all threads.
/// </summary>
public sealed class StoryClusterer
{
    /// <summary>The likeness to the centroid, from 0 to 1, from which an article belongs to a story.</summary>
    private const double UsualThreshold = 0.30;

    /// <summary>Two articles of one outlet on one day are rarely about the same event.</summary>
    private const double SameOutletPenalty = 0.9;

    private const int Passes = 3;

    /// <summary>Further apart than this, two articles are about two events.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromDays(3);

    private readonly double threshold;

    /// <summary>Makes one with the threshold that was found best on news.</summary>
    public StoryClusterer()
        : this(UsualThreshold)
    {
    }

    /// <summary>Makes one with another threshold, from 0, everything is one story, to 1.</summary>
    public StoryClusterer(double threshold)
    {
        this.threshold = threshold;
    }

    /// <summary>The stories, the earliest first; every article is in exactly one. The order of the input makes no difference.</summary>
    public IReadOnlyList<Story> Cluster(IReadOnlyList<KeptArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var sorted = articles.OrderBy(DateOf).ThenBy(article => article.Id.Value, StringComparer.Ordinal).ToList();
        var vectors = TermVector.Of(sorted.ConvertAll(article => ArticleTerms.Of(article.Article.Article)));
        var drafts = new StoryDrafts(sorted.Count, vectors, (article, story) => Admits(sorted, article, story));
        for (var i = 0; i < sorted.Count; i++)
        {
            drafts.Place(i, threshold);
        }

        for (var pass = 0; pass < Passes && (drafts.Merge(threshold) | drafts.Replace(threshold)); pass++)
        {
        }

        return [.. drafts.Stories.Select(story => StoryOf(story, sorted, vectors))];
    }

    private static DateTimeOffset DateOf(KeptArticle article) => article.Article.Article.PublishedAt ?? article.AddedAt;

    // From 0, out of the question, to 1.
    private static double Admits(List<KeptArticle> articles, int article, StoryDraft story)
    {
        var date = DateOf(articles[article]);
        var isNear = false;
        var hasOutlet = false;
        foreach (var member in story.Members)
        {
            var distance = (DateOf(articles[member]) - date).Duration();
            isNear |= distance <= Window;
            hasOutlet |= member != article && distance < TimeSpan.FromHours(20) && articles[member].Article.Article.Outlet is { } outlet && outlet == articles[article].Article.Article.Outlet;
        }

        return !isNear ? 0 : hasOutlet ? SameOutletPenalty : 1;
    }

    // The most central article leads.
    private static Story StoryOf(StoryDraft story, List<KeptArticle> articles, TermVector[] vectors)
    {
        var members = story.Members
            .OrderByDescending(member => Math.Round(story.Likeness(story.ProductWith(vectors[member]), isMember: true), 6))
            .ThenByDescending(member => articles[member].Article.Article.Text.Length)
            .ThenBy(member => member);
        return new Story([.. members.Select(member => articles[member])]);
    }
}
