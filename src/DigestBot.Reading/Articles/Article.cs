using DigestBot.Reading.Language;

namespace DigestBot.Reading.Articles;

/// <summary>
/// An article as it was published. All offsets of summaries and quotes point into <see cref="Text"/>, which is never changed.
/// Immutable, so safe to share between threads.
/// </summary>
public sealed record Article
{
    /// <summary>The headline, one line. Empty when the article gives none.</summary>
    public required string Title { get; init; }

    /// <summary>The whole text, headings and captions included.</summary>
    public required string Text { get; init; }

    /// <summary>The blocks of <see cref="Text"/> in reading order, without overlap; white space between them belongs to none.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>The author as the article names them, without "By"; null when not given.</summary>
    public string? Byline { get; init; }

    /// <summary>The name of the newspaper, agency or site; null when not given.</summary>
    public string? Outlet { get; init; }

    /// <summary>When it was published; midnight UTC when only a day is given; null when not given.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Where it can be read on the web: an absolute http or https address; null when not given.</summary>
    public Uri? Url { get; init; }

    /// <summary>What its text was taken from.</summary>
    public ArticleBasis Basis { get; init; }

    /// <summary>Where its paragraphs stand, in reading order: what is read, summed up and quoted.</summary>
    public IEnumerable<TextSpan> Paragraphs => Blocks.Where(block => block.Kind == BlockKind.Paragraph).Select(block => block.Span);

    /// <summary>How many words its paragraphs have.</summary>
    public int CountWords() => Paragraphs.Sum(paragraph => WordCount.Of(paragraph.Of(Text)));
}
