namespace DigestBot.Core.Articles;

/// <summary>An article as it was at one moment.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Revision">1 for the text that was kept first, one more for each that took its place.</param>
public readonly record struct ArticleVersion(ArticleId Id, int Revision);
