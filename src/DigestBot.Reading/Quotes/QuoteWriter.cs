using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes.Attributions;
using DigestBot.Reading.Quotes.Marks;
using DigestBot.Reading.Quotes.Speakers;

namespace DigestBot.Reading.Quotes;

/// <summary>Puts together the quotes that leave this folder.</summary>
internal sealed class QuoteWriter(AnalysedText article, IReadOnlyList<QuotedSpan> spans, PlaceFinder places)
{
    public Quote Write(Utterance utterance)
    {
        var parts = utterance.Spans.SelectMany(index => spans[index].Parts).ToArray();
        var span = new TextSpan(parts[0].Start, parts[^1].End);
        var quote = Make(span, parts, utterance.Kind, utterance.Attribution, utterance.Speaker);
        return WithNeighbours(quote with { Via = utterance.Via }, spans[utterance.Spans[0]].First, spans[utterance.Spans[^1]].Last);
    }

    public Quote WriteIndirect(Attribution attribution, Speaker speaker, int first, int last)
    {
        var span = new TextSpan(article.Tokens[first].Start, article.Tokens[last].End);
        return WithNeighbours(Make(span, [span], QuoteKind.Indirect, attribution, speaker), first, last);
    }

    /// <summary>An answer of a printed interview: the whole turn, without its label.</summary>
    public Quote WriteTurn(Turn turn)
    {
        var span = new TextSpan(article.Tokens[turn.Colon + 1].Start, article.Tokens[turn.Last].End);
        var speaker = new Speaker(turn.Speaker!.Full, turn.Speaker, Confidence.Certain, "answers under this name");
        return WithNeighbours(Make(span, [span], QuoteKind.Direct, null, speaker), turn.Colon + 1, turn.Last);
    }

    private Quote Make(TextSpan span, IReadOnlyList<TextSpan> parts, QuoteKind kind, Attribution? attribution, Speaker? speaker) => new()
    {
        Text = span.Of(article.Text),
        Span = span,
        Parts = parts,
        Kind = kind,
        Confidence = speaker?.Confidence ?? Confidence.Unclear,
        Reason = speaker?.Reason ?? "no speaker is named nearby",
        Speaker = speaker?.Name,
        Role = speaker?.Known?.Role,
        Cue = attribution is null or { IsColon: true } ? null : article.Slice(attribution.CueFirst, attribution.CueLast),
        Place = attribution is null ? null : places.Find(attribution),
    };

    private Quote WithNeighbours(Quote quote, int firstToken, int lastToken)
    {
        var before = article.SentenceOf[firstToken] - 1;
        var after = article.SentenceOf[lastToken] + 1;
        return quote with
        {
            Before = before >= 0 ? article.Sentences[before].Span.Of(article.Text) : null,
            After = after < article.Sentences.Count ? article.Sentences[after].Span.Of(article.Text) : null,
        };
    }
}
