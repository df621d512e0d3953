using DigestBot.Core.Articles;

namespace DigestBot.Core.Stories;

/// <summary>Decides which group of articles goes on with which name, when groups have been put together anew.</summary>
internal static class StoryNaming
{
    /// <summary>
    /// A name for each group. The strongest claims are granted first; a name goes to one group and a group takes one name. A group
    /// without one is named for the first of its articles that names no other story.
    /// </summary>
    /// <param name="groups">The articles of each group, the earliest first.</param>
    /// <param name="claims">What groups go on with which story, and how surely.</param>
    /// <param name="known">Names that are given already, those of <paramref name="claims"/> included.</param>
    public static StoryId[] Name(IReadOnlyList<IReadOnlyList<ArticleId>> groups, IEnumerable<Claim> claims, IEnumerable<StoryId> known)
    {
        var names = new StoryId?[groups.Count];
        var granted = new HashSet<StoryId>();
        foreach (var claim in claims.OrderByDescending(claim => claim.Strength).ThenBy(claim => claim.Story.Value, StringComparer.Ordinal).ThenBy(claim => claim.Group))
        {
            if (names[claim.Group] is null && granted.Add(claim.Story))
            {
                names[claim.Group] = claim.Story;
            }
        }

        var given = known.ToHashSet();
        for (var group = 0; group < groups.Count; group++)
        {
            if (names[group] is null)
            {
                var free = groups[group].Select(article => new StoryId(article.Value)).Where(name => !given.Contains(name)).ToList();
                names[group] = free is [var first, ..] ? first : Numbered(groups[group][0], given);
                given.Add(names[group]!.Value);
            }
        }

        return [.. names.Select(name => name!.Value)];
    }

    // All its articles have begun stories that go on elsewhere.
    private static StoryId Numbered(ArticleId article, HashSet<StoryId> given) =>
        Enumerable.Range(2, given.Count + 1).Select(number => new StoryId($"{article.Value}~{number}")).First(name => !given.Contains(name));

    /// <summary>A group that may go on with a story; the strength only compares.</summary>
    internal readonly record struct Claim(int Group, StoryId Story, double Strength);
}
