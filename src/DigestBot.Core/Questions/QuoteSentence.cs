using DigestBot.Reading.Quotes;

namespace DigestBot.Core.Questions;

/// <summary>Finds the sentence that a quote stands in: what a few quoted words are about is said there.</summary>
public static class QuoteSentence
{
    /// <summary>Longer sentences are cut there, in UTF-16 code units on each side of the quote.</summary>
    private const int MostBeside = 600;

    /// <summary>The reporter's words around the quote and the quote itself, from behind the sentence before to the sentence after.</summary>
    public static string Of(Quote quote, string article)
    {
        ArgumentNullException.ThrowIfNull(quote);
        ArgumentNullException.ThrowIfNull(article);
        var (start, end) = (quote.Span.Start, quote.Span.End);
        if (start < 0 || end > article.Length)
        {
            return quote.Text;
        }

        var first = Math.Max(0, start - MostBeside);
        var before = article.AsSpan(first, start - first);
        var last = Math.Min(article.Length, end + MostBeside);
        var after = article.AsSpan(end, last - end);
        var from = Math.Max(BehindOf(before, quote.Before), before.LastIndexOf('\n') + 1);
        var to = Least(after.Length, quote.After is null ? -1 : after.IndexOf(quote.After, StringComparison.Ordinal), after.IndexOf('\n'));
        return article[(first + from)..(end + to)];
    }

    private static int BehindOf(ReadOnlySpan<char> text, string? sentence) =>
        sentence is not null && text.LastIndexOf(sentence, StringComparison.Ordinal) is var at and >= 0 ? at + sentence.Length : 0;

    private static int Least(int all, int one, int other)
    {
        var least = one < 0 ? all : Math.Min(all, one);
        return other < 0 ? least : Math.Min(least, other);
    }
}
