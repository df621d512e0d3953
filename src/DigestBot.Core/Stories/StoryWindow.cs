using DigestBot.Core.Articles;

namespace DigestBot.Core.Stories;

/// <summary>
/// The stories of the articles in hand, kept as articles arrive: each finds its story at once, and every now and then all of
/// them are put together anew. Names of stories stay. Not for several threads at once.
/// </summary>
public sealed class StoryWindow
{
    /// <summary>When one in so many articles is new since all were put together, they are put together anew.</summary>
    private const int SettledShare = 8;

    private readonly StoryTuning tuning;
    private readonly List<(DatedArticle Article, ArticleTerms Terms)> articles = [];
    private readonly Dictionary<ArticleId, StoryId> names = [];
    private TermSpace space;
    private StoryBoard board;
    private int arrivals;

    /// <summary>Makes an empty one.</summary>
    public StoryWindow()
        : this(StoryTuning.Usual)
    {
    }

    internal StoryWindow(StoryTuning tuning)
    {
        this.tuning = tuning;
        space = new TermSpace(tuning);
        board = new StoryBoard(tuning, space);
    }

    /// <summary>The stories, the earliest first, each with its articles, the earliest first.</summary>
    public IReadOnlyList<(StoryId Id, IReadOnlyList<DatedArticle> Articles)> Stories =>
        [.. Groups().Select(group => (names[group[0].Id], group)).OrderBy(story => story.group[0], Comparer<DatedArticle>.Create(StoryClusterer.Compare))];

    /// <summary>The story of every article in hand.</summary>
    public IReadOnlyDictionary<ArticleId, StoryId> Names => names;

    /// <summary>Takes in articles whose stories are known, as they were named; those that are there already stay as they are.</summary>
    public void Restore(IEnumerable<(DatedArticle Article, StoryId Story)> named)
    {
        ArgumentNullException.ThrowIfNull(named);
        foreach (var (article, story) in named)
        {
            if (names.TryAdd(article.Id, story))
            {
                articles.Add((Stripped(article), ArticleTerms.Of(article.Article)));
            }
        }

        Settle();
    }

    /// <summary>Adds an article and gives its story; one whose id is there already stays as it is.</summary>
    public StoryId Add(DatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (names.TryGetValue(article.Id, out var known))
        {
            return known;
        }

        var terms = ArticleTerms.Of(article.Article);
        var stripped = Stripped(article);
        articles.Add((stripped, terms));
        space.Add(terms);
        var own = board.Place(stripped, terms);
        new StoryLinker(board.Groups, tuning.Threshold).LinkOne(own);
        if (++arrivals > articles.Count / SettledShare)
        {
            Settle();
        }
        else
        {
            Name(board.Groups.Members(board.Groups.GroupOf(own)), new StoryId(article.Id.Value));
        }

        return names[article.Id];
    }

    /// <summary>
    /// Puts all articles together anew, by what is known of all of them: the result is that of <see cref="StoryClusterer"/>, in whatever
    /// order they came.
    /// </summary>
    public void Settle()
    {
        articles.Sort((one, other) => StoryClusterer.Compare(one.Article, other.Article));
        space = new TermSpace(tuning);
        board = new StoryBoard(tuning, space);
        articles.ForEach(article => space.Add(article.Terms));
        articles.ForEach(article => board.Place(article.Article, article.Terms));
        new StoryLinker(board.Groups, tuning.Threshold).LinkAll();
        Rename();
        arrivals = 0;
    }

    // Its words are in its terms: days of news need not be held in full.
    private static DatedArticle Stripped(DatedArticle article) => article with { Article = article.Article with { Text = "", Blocks = [] } };

    private List<IReadOnlyList<DatedArticle>> Groups() =>
        [.. board.Groups.All.Select(group => board.Groups.Members(group).Select(member => articles[member].Article).Order(Comparer<DatedArticle>.Create(StoryClusterer.Compare)).ToArray())];

    // A group that an article joined takes the name of most of its articles; a new one is named for the article.
    private void Name(IReadOnlyList<int> members, StoryId fresh)
    {
        var given = members.Where(member => names.ContainsKey(articles[member].Article.Id)).CountBy(member => names[articles[member].Article.Id])
            .OrderByDescending(name => name.Value).ThenBy(name => name.Key.Value, StringComparer.Ordinal).Select(name => name.Key).ToList();
        if (given.Count == 0 && names.ContainsValue(fresh))
        {
            Rename();
            return;
        }

        foreach (var member in members)
        {
            names[articles[member].Article.Id] = given is [var first, ..] ? first : fresh;
        }
    }

    // Every article that was in a story speaks for its name.
    private void Rename()
    {
        var groups = Groups();
        var claims = groups.SelectMany((group, number) => group
            .Where(article => names.ContainsKey(article.Id))
            .CountBy(article => names[article.Id])
            .Select(name => new StoryNaming.Claim(number, name.Key, name.Value)));
        var given = StoryNaming.Name([.. groups.Select(group => group.Select(article => article.Id).ToArray())], claims, names.Values.ToHashSet());
        for (var group = 0; group < groups.Count; group++)
        {
            foreach (var article in groups[group])
            {
                names[article.Id] = given[group];
            }
        }
    }
}
