using DigestBot.Reading;
using DigestBot.Reading.Articles;
using DigestBot.Reading.Quotes;

namespace DigestBot.Benchmarks.Fuzzing;

/// <summary>What holds for every article that is read, whatever it was made of.</summary>
internal static class ReadingCheck
{
    /// <summary>The first rule that is broken, in words; null when all hold.</summary>
    public static string? FaultIn(ReadOutcome outcome) => outcome switch
    {
        ReadOutcome.Refused { Reason.Length: > 0 } => null,
        ReadOutcome.Read { Article: var read } => FaultInBlocks(read.Article) ?? FaultInSummary(read) ?? FaultInQuotes(read),
        _ => "neither read nor refused with a reason",
    };

    private static string? FaultInBlocks(Article article) =>
        FaultInOrder(article.Blocks.Select(block => block.Span), article.Text) is { } fault ? $"blocks: {fault}" : null;

    private static string? FaultInSummary(ReadArticle read)
    {
        var text = read.Article.Text;
        if (FaultInOrder(read.Summary.Sentences.Select(sentence => sentence.Span), text) is { } fault)
        {
            return $"summary: {fault}";
        }

        return read.Summary.Sentences.Any(sentence => sentence.Text != sentence.Span.Of(text)) ? "a sentence of the summary is not its slice" : null;
    }

    private static string? FaultInQuotes(ReadArticle read)
    {
        var text = read.Article.Text;
        foreach (var quote in read.Quotes)
        {
            if (FaultIn(quote, text) is { } fault)
            {
                return $"quote at {quote.Span.Start}: {fault}";
            }
        }

        return FaultInOrder(read.Quotes.Where(quote => quote.Kind != QuoteKind.Indirect).Select(quote => quote.Span), text) is { } order ? $"quotes: {order}" : null;
    }

    private static string? FaultIn(Quote quote, string text)
    {
        if (FaultInOrder([quote.Span], text) is { } outside)
        {
            return outside;
        }

        if (quote.Text != quote.Span.Of(text))
        {
            return "its text is not its slice";
        }

        if (quote.Parts.Count == 0 || quote.Parts[0].Start != quote.Span.Start || quote.Parts[^1].End != quote.Span.End)
        {
            return "its parts do not begin and end with it";
        }

        return FaultInOrder(quote.Parts, text) is { } parts ? $"parts: {parts}"
            : quote.Pieces().Any(string.IsNullOrEmpty) ? "a piece is empty"
            : null;
    }

    private static string? FaultInOrder(IEnumerable<TextSpan> spans, string text)
    {
        var end = 0;
        foreach (var span in spans)
        {
            if (span.IsEmpty || span.Start < 0 || span.End > text.Length)
            {
                return $"{span} is empty or not within the text";
            }

            if (span.Start < end)
            {
                return $"{span} begins before the one in front of it ends, at {end}";
            }

            end = span.End;
        }

        return null;
    }
}
