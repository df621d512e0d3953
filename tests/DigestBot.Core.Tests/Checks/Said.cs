using DigestBot.Core.Articles;
using DigestBot.Core.Questions;
using DigestBot.Reading;
using DigestBot.Reading.Quotes;

namespace DigestBot.Core.Tests.Checks;

/// <summary>Makes quotes to check against.</summary>
internal static class Said
{
    public static FoundQuote Of(string words, string? speaker = "Mara Lind", string article = "a", QuoteKind kind = QuoteKind.Direct, int start = 0, int day = 1) =>
        Parted([words], words, speaker, article, kind, start, day);

    /// <summary>A quote that its attribution parts: the pieces stand in the text in this order.</summary>
    public static FoundQuote Parted(string[] pieces, string text, string? speaker = "Mara Lind", string article = "a", QuoteKind kind = QuoteKind.Direct, int start = 0, int day = 1)
    {
        var parts = new List<TextSpan>();
        foreach (var piece in pieces)
        {
            var at = text.IndexOf(piece, parts.Count == 0 ? 0 : parts[^1].End - start, StringComparison.Ordinal);
            parts.Add(new TextSpan(start + at, start + at + piece.Length));
        }

        var quote = new Quote
        {
            Text = text,
            Span = new TextSpan(start, start + text.Length),
            Parts = parts,
            Kind = kind,
            Confidence = Confidence.Certain,
            Reason = "named in the same sentence",
            Speaker = speaker,
        };
        return new FoundQuote(quote, new ArticleId(article), "Ferry talks", "The Gull", new DateTimeOffset(2026, 11, day, 0, 0, 0, TimeSpan.Zero), null);
    }
}
