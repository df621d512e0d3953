using DigestBot.Core.Articles;

namespace DigestBot.Core.Stories;

/// <summary>Gives stories that were put together anew the names that their articles have.</summary>
public static class StoryNames
{
    /// <summary>
    /// The stories with their names. A name goes to the story that holds most of its articles; a story whose articles have none, or only
    /// names that went elsewhere, is named for its first article.
    /// </summary>
    public static IReadOnlyList<Story> Give(IReadOnlyList<Story> stories, IReadOnlyDictionary<ArticleId, StoryId> named)
    {
        ArgumentNullException.ThrowIfNull(stories);
        ArgumentNullException.ThrowIfNull(named);
        var claims = stories.SelectMany((story, number) => story.Articles
            .Where(article => named.ContainsKey(article.Id))
            .CountBy(article => named[article.Id])
            .Select(name => new StoryNaming.Claim(number, name.Key, name.Value)));
        var articles = stories.Select(story => story.Articles.OrderBy(article => article.At).ThenBy(article => article.Id.Value, StringComparer.Ordinal).Select(article => article.Id).ToList());
        var names = StoryNaming.Name([.. articles], claims, named.Values.ToHashSet());
        return [.. stories.Select((story, number) => story with { Id = names[number] })];
    }
}
