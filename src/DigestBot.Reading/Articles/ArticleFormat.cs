namespace DigestBot.Reading.Articles;

/// <summary>How an article is written down.</summary>
public enum ArticleFormat
{
    /// <summary>Found out from the first characters.</summary>
    Unknown,

    /// <summary>Plain text, with or without header lines ("Outlet: …").</summary>
    Text,

    /// <summary>Markdown, with or without front matter.</summary>
    Markdown,

    /// <summary>A web page.</summary>
    Html,
}
