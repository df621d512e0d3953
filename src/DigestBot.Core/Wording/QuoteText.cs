using DigestBot.Core.Questions;
using DigestBot.Reading.Quotes;

namespace DigestBot.Core.Wording;

/// <summary>Words about a quote, the same wherever one is shown.</summary>
public static class QuoteText
{
    /// <summary>In quotation marks only where the article has them; what stands between two pieces is left out.</summary>
    public static string Marked(Quote quote) =>
        quote.Kind == QuoteKind.Indirect ? quote.Text : $"“{string.Join("” … “", quote.Pieces())}”";

    /// <summary>"Mara Lind, harbour commissioner"; says so when nobody is named.</summary>
    public static string Speaker(Quote quote)
    {
        var name = quote.Speaker is null ? "speaker unclear"
            : quote.Confidence == Confidence.Unclear ? $"speaker unclear, nearest name: {quote.Speaker}"
            : SpeakerTitle.Before(quote.Speaker, quote.Role);
        return quote.Speaker is null || quote.Confidence == Confidence.Unclear
            ? quote.Role is null ? name : $"{name}, {quote.Role}"
            : $"{name}{SpeakerTitle.Behind(quote.Role)}";
    }

    /// <summary>"direct quote".</summary>
    public static string Kind(Quote quote) => quote.Kind switch
    {
        QuoteKind.Direct => "direct quote",
        QuoteKind.Mixed => "partial quote",
        _ => "paraphrase",
    };

    /// <summary>"attribution: certain (named in the same sentence)".</summary>
    public static string Attribution(Quote quote)
    {
        var via = quote.Via is null ? "" : $", via {quote.Via}";
        return $"attribution: {Certainty(quote)} ({quote.Reason}){via}";
    }

    /// <summary>"certain".</summary>
    public static string Certainty(Quote quote) => quote.Confidence switch
    {
        Confidence.Certain => "certain",
        Confidence.Likely => "likely",
        _ => "unclear",
    };
}
