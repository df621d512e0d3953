using DigestBot.Core.Articles;

namespace DigestBot.Core.Stories;

/// <summary>Articles about one event.</summary>
/// <param name="Articles">At least one; the most central article first.</param>
public sealed record Story(IReadOnlyList<KeptArticle> Articles)
{
    /// <summary>Its name, which stays as it grows; the earliest article's until it is named.</summary>
    public StoryId Id { get; init; } = new(Articles.OrderBy(article => article.At).ThenBy(article => article.Id.Value, StringComparer.Ordinal).First().Id.Value);

    /// <summary>When it began: the date of its first article, which need not be among <see cref="Articles"/>.</summary>
    public DateTimeOffset StartedAt { get; init; } = Articles.Min(article => article.At);

    /// <summary>The most central article: it gives the headline.</summary>
    public KeptArticle Lead => Articles[0];

    /// <summary>
    /// The articles by their words: those that print one agency's text are together, the others alone. All of them are sources, but
    /// what is printed again bears nothing out.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<KeptArticle>> Tellings { get; } = WireCopies.Group(Articles);
}
