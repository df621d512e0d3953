using DigestBot.Reading.Quotes;

namespace DigestBot.Core.Commands;

/// <summary>The words of a quote without what the reporter put between them. Pure.</summary>
public static class QuoteWords
{
    /// <summary>
    /// One piece for most quotes; one more for each attribution in between ("Yes," said Lind, "in spring"). Paragraphs of one
    /// speech with nothing but marks between them are one piece.
    /// </summary>
    public static IReadOnlyList<string> PiecesOf(Quote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        var pieces = new List<string>();
        var end = quote.Span.Start;
        foreach (var part in quote.Parts)
        {
            var words = quote.Text[(part.Start - quote.Span.Start)..(part.End - quote.Span.Start)];
            var isParted = quote.Text.AsSpan()[(end - quote.Span.Start)..(part.Start - quote.Span.Start)].ContainsAnyLetter();
            if (pieces.Count == 0 || isParted)
            {
                pieces.Add(words);
            }
            else
            {
                pieces[^1] = $"{pieces[^1]} {words}";
            }

            end = part.End;
        }

        return pieces;
    }

    private static bool ContainsAnyLetter(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
