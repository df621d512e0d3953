namespace DigestBot.Reading.Articles;

/// <summary>What an article's text was taken from.</summary>
public enum ArticleBasis
{
    /// <summary>The article itself: a page or a file.</summary>
    FullText,

    /// <summary>The words of the feed that links to it, often only a teaser.</summary>
    Feed,
}
