namespace DigestBot.Core.Articles;

/// <summary>What became of an article that was offered to the store.</summary>
public abstract record AddOutcome
{
    private AddOutcome(ArticleId id) => Id = id;

    /// <summary>The id under which the article is kept.</summary>
    public ArticleId Id { get; }

    /// <summary>It is new and kept under <paramref name="Id"/>, which differs from the one offered where that was taken.</summary>
    public sealed record Added(ArticleId Id) : AddOutcome(Id);

    /// <summary>It is the article <paramref name="Id"/> with a changed text; the new text replaces the old one.</summary>
    public sealed record Revised(ArticleId Id) : AddOutcome(Id);

    /// <summary>It is kept already, as <paramref name="Id"/>; nothing changed.</summary>
    public sealed record Known(ArticleId Id) : AddOutcome(Id);
}
