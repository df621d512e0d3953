namespace DigestBot.Core.Stories;

/// <summary>All stories while they are put together, with an index of the terms in each.</summary>
/// <param name="count">The number of articles.</param>
/// <param name="vectors">Their vectors.</param>
/// <param name="admits">How far a story is open to an article, from 0 to 1, whatever the words.</param>
internal sealed class StoryDrafts(int count, TermVector[] vectors, Func<int, StoryDraft, double> admits)
{
    private const int HeaviestTerms = 12;

    /// <summary>A term of more stories than this tells none of them apart, and would cost most of the time.</summary>
    private const int MostStories = 400;

    /// <summary>Two stories are merged when they are this much more alike than an article and its story need to be.</summary>
    private const double MergeFactor = 1.9;

    private readonly List<StoryDraft> stories = [];
    private readonly Dictionary<int, HashSet<StoryDraft>> storiesWith = [];
    private readonly StoryDraft?[] storyOf = new StoryDraft?[count];

    /// <summary>The stories that have articles, in the order of their first ones.</summary>
    public IEnumerable<StoryDraft> Stories => stories.Where(story => story.Members.Count > 0).OrderBy(story => story.Members.Min());

    /// <summary>Puts an article into the story that is most like it, or into a new one; true when it was elsewhere before.</summary>
    public bool Place(int article, double threshold)
    {
        var vector = vectors[article];
        StoryDraft? best = null;
        var bestLikeness = threshold;
        foreach (var (story, product) in Products(vector))
        {
            var likeness = story.Likeness(product, storyOf[article] == story);
            if (likeness >= bestLikeness && likeness * admits(article, story) is var admitted && admitted >= bestLikeness)
            {
                (best, bestLikeness) = (story, admitted);
            }
        }

        if (best is null && storyOf[article] is { Members.Count: 1 } alone)
        {
            best = alone;
        }

        return best != storyOf[article] || best is null ? Move(article, best) : false;
    }

    /// <summary>Looks once more for the best story of every article; true when any moved.</summary>
    public bool Replace(double threshold)
    {
        var hasMoved = false;
        for (var i = 0; i < count; i++)
        {
            hasMoved |= Place(i, threshold);
        }

        return hasMoved;
    }

    /// <summary>Merges stories whose articles are alike on average; true when any were.</summary>
    public bool Merge(double threshold)
    {
        var hasMerged = false;
        foreach (var story in Stories.ToList())
        {
            while (story.Members.Count > 0 && Nearest(story, threshold) is { } other)
            {
                foreach (var member in other.Members.ToList())
                {
                    Move(member, story);
                }

                hasMerged = true;
            }
        }

        return hasMerged;
    }

    private StoryDraft? Nearest(StoryDraft story, double threshold)
    {
        StoryDraft? best = null;
        var bestLikeness = threshold * MergeFactor;
        foreach (var other in Neighbours(story))
        {
            var likeness = story.LikenessTo(other) * other.Members.Max(member => admits(member, story));
            if (likeness >= bestLikeness)
            {
                (best, bestLikeness) = (other, likeness);
            }
        }

        return best;
    }

    // Only stories that share one of the heaviest terms can be alike enough.
    private IEnumerable<StoryDraft> Neighbours(StoryDraft story) =>
        story.Sum.OrderByDescending(term => term.Value).Take(HeaviestTerms)
            .SelectMany(term => storiesWith.GetValueOrDefault(term.Key) ?? [])
            .Where(other => other != story && other.Members.Count > 0)
            .Distinct()
            .OrderBy(other => other.Members.Min());

    private Dictionary<StoryDraft, double> Products(TermVector vector)
    {
        var products = new Dictionary<StoryDraft, double>();
        for (var i = 0; i < vector.Terms.Length; i++)
        {
            if (!storiesWith.TryGetValue(vector.Terms[i], out var having) || having.Count > MostStories)
            {
                continue;
            }

            foreach (var story in having)
            {
                products[story] = products.GetValueOrDefault(story) + (vector.Weights[i] * story.Sum[vector.Terms[i]]);
            }
        }

        return products;
    }

    private bool Move(int article, StoryDraft? into)
    {
        var from = storyOf[article];
        if (from is not null)
        {
            from.Remove(article, vectors[article]);
            foreach (var term in vectors[article].Terms)
            {
                if (!from.Sum.ContainsKey(term))
                {
                    storiesWith[term].Remove(from);
                }
            }
        }

        into ??= Opened();
        into.Add(article, vectors[article]);
        storyOf[article] = into;
        foreach (var term in vectors[article].Terms)
        {
            if (!storiesWith.TryGetValue(term, out var having))
            {
                storiesWith[term] = having = [];
            }

            having.Add(into);
        }

        return from is not null;
    }

    private StoryDraft Opened()
    {
        var story = new StoryDraft();
        stories.Add(story);
        return story;
    }
}
