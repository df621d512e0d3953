namespace DigestBot.Reading.Feeds.Opml;

/// <summary>One feed of a list.</summary>
public sealed record OpmlFeed
{
    /// <summary>One line of plain text; empty where the list gives none.</summary>
    public required string Title { get; init; }

    /// <summary>Where the feed stands: http or https.</summary>
    public required Uri XmlUrl { get; init; }

    /// <summary>Where its site stands.</summary>
    public Uri? HtmlUrl { get; init; }

    /// <summary>The folders it lies in, the outermost first.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];
}
