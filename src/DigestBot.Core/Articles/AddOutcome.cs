namespace DigestBot.Core.Articles;

/// <summary>What became of an article that was offered to the store.</summary>
public abstract record AddOutcome
{
    private AddOutcome()
    {
    }

    /// <summary>It is new and kept under <paramref name="Id"/>, which differs from the one offered where that was taken.</summary>
    public sealed record Added(ArticleId Id) : AddOutcome;

    /// <summary>It is the article <paramref name="Id"/> with a changed text; the new text replaces the old one.</summary>
    public sealed record Revised(ArticleId Id) : AddOutcome;

    /// <summary>It is kept already, as <paramref name="Id"/>; nothing changed.</summary>
    public sealed record Known(ArticleId Id) : AddOutcome;
}
