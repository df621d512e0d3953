using DigestBot.Core.Articles;
using DigestBot.Core.Sources;

namespace DigestBot.Storage;

/// <summary>An article that is offered, with where it was seen and all its canonical addresses.</summary>
internal sealed record SeenArticle(KeptArticle Article, ArticleRow Row, Sighting Sighting, IReadOnlyList<string> Addresses)
{
    /// <summary>Whether it was linked under this very address: where a link leads to, or what a page calls itself, may be wrong.</summary>
    public bool IsOwnAddress(string? address) => address is not null && Addresses.Count > 0 && Addresses[0] == address;
}
