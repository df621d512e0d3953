using DigestBot.Reading.Language;

namespace DigestBot.Reading.Quotes;

/// <summary>Finds who said what in an article: direct quotes, quoted fragments and indirect speech, each with its speaker.</summary>
internal static class QuoteFinder
{
    /// <summary>The quotes in the order of the text. Every one equals the slice of the text at its offsets.</summary>
    public static IReadOnlyList<Quote> Find(AnalysedText article)
    {
        var spans = new QuoteMarkFinder(article).Find();
        var quoteOf = CoverOf(article, spans);
        var names = new NameBook(article, new MentionFinder(article).Find());
        new RoleFinder(article, names).Assign();
        var phrases = new PhraseFinder(article, names, quoteOf);
        var sources = new SourceFinder(article, names, phrases, quoteOf);
        var attributions = new AttributionFinder(article, sources, phrases, quoteOf).Find();
        var resolver = new SpeakerResolver(article, names, sources, quoteOf);
        var speakers = attributions.Select(resolver.Resolve).ToArray();
        var utterances = new UtteranceFinder(article, spans, attributions, speakers, names, sources).Find();
        var writer = new QuoteWriter(article, spans, new PlaceFinder(article, quoteOf));

        var quotes = utterances.Select(writer.Write).ToList();
        var turns = new TranscriptFinder(article, names).Find();
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

    // For each token the quoted span that covers it, marks included, or -1.
    private static int[] CoverOf(AnalysedText article, IReadOnlyList<QuotedSpan> spans)
    {
        var cover = new int[article.Tokens.Count];
        Array.Fill(cover, -1);
        for (var i = 0; i < spans.Count; i++)
        {
            cover.AsSpan(spans[i].First, spans[i].Last - spans[i].First + 1).Fill(i);
        }

        return cover;
    }
}
