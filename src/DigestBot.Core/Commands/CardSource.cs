using DigestBot.Core.Articles;

namespace DigestBot.Core.Commands;

/// <summary>An article a quote stands in.</summary>
/// <param name="Outlet">The outlet's name; the file's where the article gives none.</param>
/// <param name="Title">The headline.</param>
/// <param name="Link">Its address; null for a file without one.</param>
/// <param name="Article">The kept article.</param>
public sealed record CardSource(string Outlet, string Title, Uri? Link, ArticleId Article);
