using DigestBot.Core.Articles;
using DigestBot.Core.Questions;
using DigestBot.Reading;
using DigestBot.Reading.Quotes;

namespace DigestBot.Storage;

/// <summary>A row of the table quotes. Folded columns begin and end with a space, so that whole words can be looked for.</summary>
internal sealed record QuoteRow
{
    public const string Columns = "article_id, position, text, start, parts, kind, confidence, reason, speaker, role, cue, place, via, before, after";

    /// <summary>The columns that are only searched, never read.</summary>
    public const string FoldedColumns = "speaker_folded, text_folded, context_folded";

    public required string ArticleId { get; init; }

    public int Position { get; init; }

    public required string Text { get; init; }

    public int Start { get; init; }

    public required string Parts { get; init; }

    public QuoteKind Kind { get; init; }

    public Confidence Confidence { get; init; }

    public required string Reason { get; init; }

    public string? Speaker { get; init; }

    public string? SpeakerFolded { get; init; }

    public string? Role { get; init; }

    public string? Cue { get; init; }

    public string? Place { get; init; }

    public string? Via { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public required string TextFolded { get; init; }

    public required string ContextFolded { get; init; }

    public static QuoteRow Of(ArticleId article, int position, Quote quote, string title, string articleText)
    {
        var text = StorableText.Of(quote.Text);
        var speaker = StorableText.Of(quote.Speaker);
        var (before, after) = (StorableText.Of(quote.Before), StorableText.Of(quote.After));
        return new QuoteRow
        {
            ArticleId = article.Value,
            Position = position,
            Text = text,
            Start = quote.Span.Start,
            Parts = Spans.Write(quote.Parts),
            Kind = quote.Kind,
            Confidence = quote.Confidence,
            Reason = StorableText.Of(quote.Reason),
            Speaker = speaker,
            SpeakerFolded = speaker is null ? null : FoldedText.Of(speaker),
            Role = StorableText.Of(quote.Role),
            Cue = StorableText.Of(quote.Cue),
            Place = StorableText.Of(quote.Place),
            Via = StorableText.Of(quote.Via),
            Before = before,
            After = after,
            TextFolded = $" {FoldedText.Of(text)} ",
            ContextFolded = $" {FoldedText.Of($"{StorableText.Of(QuoteSentence.Of(quote, articleText))} {before} {after} {title}")} ",
        };
    }

    public Quote ToQuote() => new()
    {
        Text = Text,
        Span = new TextSpan(Start, Start + Text.Length),
        Parts = Spans.Read(Parts),
        Kind = Kind,
        Confidence = Confidence,
        Reason = Reason,
        Speaker = Speaker,
        Role = Role,
        Cue = Cue,
        Place = Place,
        Via = Via,
        Before = Before,
        After = After,
    };
}
