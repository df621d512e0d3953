namespace DigestBot.Core.Stories;

/// <summary>Knows stories again: by articles they share with earlier ones, else by what they are about.</summary>
public static class StoryContinuation
{
    /// <summary>Alike enough to be the same story though no article is shared.</summary>
    private const double LeastLikeness = 0.6;

    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);
    private static readonly TimeSpan HalfLife = TimeSpan.FromDays(3);

    /// <summary>
    /// Each story of now, in order, as it is to be remembered. It takes the name, the start and the articles of the earlier story that it
    /// goes on with. Where an earlier story has come apart, the part that shares most with it keeps its name; where two have become one,
    /// the one that shares most gives the name.
    /// </summary>
    public static IReadOnlyList<KnownStory> Continue(IReadOnlyList<KnownStory> earlier, IReadOnlyList<Story> now) => Continue(earlier, now, LeastLikeness);

    internal static IReadOnlyList<KnownStory> Continue(IReadOnlyList<KnownStory> earlier, IReadOnlyList<Story> now, double least)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(now);
        var fresh = now.Select(Fresh).ToList();
        var known = earlier.ToDictionary(story => story.Id);
        var claims = fresh.SelectMany((story, group) => earlier.Select(old => new StoryNaming.Claim(group, old.Id, Strength(old, story, least))).Where(claim => claim.Strength > 0));
        var names = StoryNaming.Name([.. fresh.Select(story => story.Articles)], claims, known.Keys);
        return [.. fresh.Zip(names, (story, name) => known.TryGetValue(name, out var old) ? Joined(old, story) : story with { Id = name })];
    }

    private static KnownStory Fresh(Story story)
    {
        var articles = story.Articles.OrderBy(StorySignals.DateOf).ThenBy(article => article.Id.Value, StringComparer.Ordinal).ToList();
        return new KnownStory(
            new StoryId(articles[0].Id.Value),
            StorySignals.DateOf(articles[0]),
            StorySignals.DateOf(articles[^1]),
            [.. articles.Select(article => article.Id)],
            StoryProfile.Of(articles.Select(article => article.Article.Article)));
    }

    // A shared article is surer than any likeness, which is at most 1.
    private static double Strength(KnownStory old, KnownStory now, double least)
    {
        var shared = old.Articles.Intersect(now.Articles).Count();
        var gap = now.StartedAt - old.LatestAt;
        var likeness = old.Profile.LikenessTo(now.Profile) * (gap <= OneDay ? 1 : Math.Pow(0.5, (gap - OneDay) / HalfLife));
        return shared > 0 ? 1 + shared : likeness >= least ? likeness : 0;
    }

    private static KnownStory Joined(KnownStory old, KnownStory now) => new(
        old.Id,
        old.StartedAt < now.StartedAt ? old.StartedAt : now.StartedAt,
        old.LatestAt > now.LatestAt ? old.LatestAt : now.LatestAt,
        [.. old.Articles.Union(now.Articles)],
        old.Profile.With(now.Profile));
}
