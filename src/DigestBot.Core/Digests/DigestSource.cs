using DigestBot.Core.Articles;

namespace DigestBot.Core.Digests;

/// <summary>One outlet's article behind a story.</summary>
/// <param name="Outlet">The outlet's name; the name of the file or site where the article gives none.</param>
/// <param name="Title">The article's own headline.</param>
/// <param name="Link">Its address; null for a file without one.</param>
/// <param name="Article">The kept article.</param>
public sealed record DigestSource(string Outlet, string Title, Uri? Link, ArticleId Article);
