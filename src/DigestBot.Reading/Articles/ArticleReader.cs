using DigestBot.Reading.Articles.Layout;
using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes;
using DigestBot.Reading.Summaries;

namespace DigestBot.Reading.Articles;

/// <summary>
/// Reads bytes or text as an article and understands it. Keeps no state, so one instance serves all threads.
/// </summary>
public sealed class ArticleReader
{
    private readonly ReadingLimits limits;

    /// <summary>Makes a reader that keeps to <paramref name="limits"/>.</summary>
    public ArticleReader(ReadingLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.SummarySentences, 1, nameof(limits));
        this.limits = limits;
    }

    /// <summary>
    /// Reads any bytes at all; never throws for what is in them. <paramref name="charset"/> is what an HTTP header names,
    /// <paramref name="url"/> where they were fetched from.
    /// </summary>
    public ReadOutcome Read(ReadOnlySpan<byte> bytes, ArticleFormat format, string? charset = null, Uri? url = null)
    {
        if (bytes.IsEmpty)
        {
            return new ReadOutcome.Refused("it is empty");
        }

        if (bytes.Length > limits.MaxBytes)
        {
            return new ReadOutcome.Refused(TooLarge(limits.MaxBytes));
        }

        return TextDecoder.Decode(bytes, charset) is { } text
            ? Read(text, format, url)
            : new ReadOutcome.Refused("it is not text: it holds binary data");
    }

    /// <summary>Why something larger than <paramref name="maxBytes"/> is not read, as a clause for people.</summary>
    public static string TooLarge(int maxBytes) => $"it is larger than {maxBytes / (1024 * 1024)} MB";

    /// <summary>
    /// Reads text that is already decoded; <paramref name="url"/> and <paramref name="title"/> win over what the text says. The
    /// article's text is the given one, except for pages and Markdown, where it is what a reader sees.
    /// </summary>
    public ReadOutcome Read(string text, ArticleFormat format, Uri? url = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > limits.MaxBytes)
        {
            return new ReadOutcome.Refused(TooLarge(limits.MaxBytes));
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return new ReadOutcome.Refused("it is empty");
        }

        var article = (format == ArticleFormat.Unknown ? Guess(text) : format) switch
        {
            ArticleFormat.Html => HtmlArticle.Read(text, url, title),
            ArticleFormat.Markdown => MarkdownArticle.Read(text, url, title),
            _ => TextArticle.Read(text, url, title),
        };
        return string.IsNullOrWhiteSpace(article.Text)
            ? new ReadOutcome.Refused("it has no text")
            : new ReadOutcome.Read(Understand(article));
    }

    private static ArticleFormat Guess(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start is ['<', '!' or 'h' or 'H' or '?' or 'd' or 'b' or 'p' or 'a' or 'm', ..] && start.IndexOf('>') > 0 ? ArticleFormat.Html
            : start.StartsWith("---\n", StringComparison.Ordinal) || start.StartsWith("# ", StringComparison.Ordinal) ? ArticleFormat.Markdown
            : ArticleFormat.Text;
    }

    private ReadArticle Understand(Article article)
    {
        var analysed = AnalysedText.Of(article.Text, article.Paragraphs);
        return new ReadArticle(article, Summarizer.Summarize(analysed, article.Title, limits), QuoteFinder.Find(analysed));
    }
}
