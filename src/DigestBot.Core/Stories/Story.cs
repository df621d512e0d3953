using DigestBot.Core.Articles;

namespace DigestBot.Core.Stories;

/// <summary>Articles about one event.</summary>
/// <param name="Articles">At least one; the most central article first.</param>
public sealed record Story(IReadOnlyList<KeptArticle> Articles)
{
    /// <summary>The most central article: it gives the headline.</summary>
    public KeptArticle Lead => Articles[0];

    /// <summary>
    /// The articles by their words: those that print one agency's text are together, the others alone. All of them are sources, but
    /// what is printed again bears nothing out.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<KeptArticle>> Tellings { get; } = WireCopies.Group(Articles);
}
