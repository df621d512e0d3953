namespace DigestBot.Reading.Articles;

/// <summary>What a block of an article's text is. Only <see cref="Paragraph"/> is read for summaries and quotes.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>The headline, once or repeated.</summary>
    Title,

    /// <summary>A heading between paragraphs.</summary>
    Heading,

    /// <summary>The line that names the author or the date.</summary>
    Byline,

    /// <summary>A line that belongs to a picture: its caption or its credit.</summary>
    Caption,

    /// <summary>What surrounds an article: related links, share buttons, notices, a file's header lines.</summary>
    Furniture,
}
