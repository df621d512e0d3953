using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes.Attributions;
using DigestBot.Reading.Quotes.Marks;
using DigestBot.Reading.Quotes.Statements;

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

        var turns = new TranscriptFinder(article, parts.Names).Find();
        var quotes = turns.Select(writer.WriteTurn).ToList();
        quotes.AddRange(utterances.Where(utterance => !Touches(turns, spans[utterance.Spans[0]].First, spans[utterance.Spans[^1]].Last)).Select(writer.Write));
        var indirect = new IndirectFinder(article, attributions, quoteOf);
        var lastQuoted = LastQuoted(utterances, spans);
        for (var i = 0; i < attributions.Count; i++)
        {
            if (speakers[i] is not { } speaker || Touches(turns, attributions[i].CueFirst, attributions[i].CueFirst))
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

    // What is quoted or told inside an answer belongs to the answer. The turns are in order and apart.
    private static bool Touches(List<Turn> turns, int first, int last)
    {
        int low = 0, high = turns.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = turns[middle].Last < first ? (middle + 1, high) : (low, middle);
        }

        return low < turns.Count && turns[low].Colon <= last;
    }
}
