using DigestBot.Reading.Quotes;
using DigestBot.Reading.Summaries;

namespace DigestBot.Reading.Articles;

/// <summary>An article with what was understood of it.</summary>
/// <param name="Article">The article itself.</param>
/// <param name="Summary">Sentences of the article that stand for the whole.</param>
/// <param name="Quotes">Who said what, in the order of the text.</param>
public sealed record ReadArticle(Article Article, Summary Summary, IReadOnlyList<Quote> Quotes);
