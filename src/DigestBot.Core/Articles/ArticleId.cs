namespace DigestBot.Core.Articles;

/// <summary>Names one kept article: for a file, its name without the ending; at most 200 characters.</summary>
public readonly record struct ArticleId(string Value)
{
    /// <summary>The id itself.</summary>
    public override string ToString() => Value;
}
