using DigestBot.Reading.Language;

namespace DigestBot.Reading.Quotes;

/// <summary>Finds who said what in an article: direct quotes, quoted fragments and indirect speech, each with its speaker.</summary>
internal static class QuoteFinder
{
    /// <summary>The quotes in the order of the text. Every one equals the slice of the text at its offsets.</summary>
    public static IReadOnlyList<Quote> Find(AnalysedText article)
    {
        var parts = new QuoteParts(article);
        var (spans, quoteOf, attributions) = (parts.Spans, parts.QuoteOf, parts.Attributions);
        var speakers = attributions.Select(parts.Resolver.Resolve).ToArray();
        var utterances = new UtteranceFinder(article, parts, speakers).Find();
        var writer = new QuoteWriter(article, spans, new PlaceFinder(article, quoteOf));

        var quotes = utterances.Select(writer.Write).ToList();
        var turns = new TranscriptFinder(article, parts.Names).Find();
        quotes.RemoveAll(quote => turns.Exists(turn => Touches(article, quote, turn)));
        quotes.AddRange(turns.Select(writer.WriteTurn));
        var indirect = new IndirectFinder(article, attributions, quoteOf);
        var lastQuoted = LastQuoted(utterances, spans);
        for (var i = 0; i < attributions.Count; i++)
        {
            if (speakers[i] is not { } speaker || turns.Exists(turn => IsTold(attributions[i], turn)))
            {
                continue;
            }

            var content = lastQuoted.TryGetValue(attributions[i], out var last) ? indirect.Behind(i, last) : indirect.ContentOf(i);
            if (content is { } told)
            {
                quotes.Add(writer.WriteIndirect(attributions[i], speaker, told.First, told.Last));
            }
        }

        quotes.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        return quotes;
    }

    // For each attribution that governs a quote, the last token of it.
    private static Dictionary<Attribution, int> LastQuoted(List<Utterance> utterances, IReadOnlyList<QuotedSpan> spans)
    {
        var last = new Dictionary<Attribution, int>(ReferenceEqualityComparer.Instance);
        foreach (var utterance in utterances)
        {
            if (utterance.Attribution is { } attribution)
            {
                last[attribution] = Math.Max(last.GetValueOrDefault(attribution), spans[utterance.Spans[^1]].Last);
            }
        }

        return last;
    }

    // What is quoted or told inside an answer belongs to the answer.
    private static bool Touches(AnalysedText article, Quote quote, Turn turn) =>
        quote.Span.Overlaps(new TextSpan(article.Tokens[turn.Colon].Start, article.Tokens[turn.Last].End));

    private static bool IsTold(Attribution attribution, Turn turn) => attribution.CueFirst > turn.Colon && attribution.CueFirst <= turn.Last;
}
