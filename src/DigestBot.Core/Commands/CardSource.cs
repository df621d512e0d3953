using DigestBot.Core.Articles;

namespace DigestBot.Core.Commands;

/// <summary>An article a quote stands in.</summary>
/// <param name="Outlet">The outlet's name; the file's where the article gives none.</param>
/// <param name="Title">The headline.</param>
/// <param name="Link">Its address; null for a file without one.</param>
/// <param name="Article">The kept article.</param>
public sealed record CardSource(string Outlet, string Title, Uri? Link, ArticleId Article)
{
    /// <summary>The address with a fragment that leads to the words; null where there is no address.</summary>
    public Uri? Passage { get; init; }

    /// <summary>The number of the paragraph that the words stand in, from 1; null when it is not known.</summary>
    public int? Paragraph { get; init; }
}
