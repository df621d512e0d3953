using DigestBot.Core.Articles;
using DigestBot.Core.Questions;
using DigestBot.Reading;
using DigestBot.Reading.Quotes;

namespace DigestBot.Storage;

/// <summary>A row of the table quotes. Folded columns begin and end with a space, so that whole words can be looked for.</summary>
internal sealed record QuoteRow
{
    public const string Columns = "article_id, position, text, start, parts, kind, confidence, reason, speaker, speaker_folded, role, cue, place, via, before, after, text_folded, context_folded";

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

    public static QuoteRow Of(ArticleId article, int position, Quote quote, string title) => new()
    {
        ArticleId = article.Value,
        Position = position,
        Text = quote.Text,
        Start = quote.Span.Start,
        Parts = Spans.Write(quote.Parts),
        Kind = quote.Kind,
        Confidence = quote.Confidence,
        Reason = quote.Reason,
        Speaker = quote.Speaker,
        SpeakerFolded = quote.Speaker is null ? null : FoldedText.Of(quote.Speaker),
        Role = quote.Role,
        Cue = quote.Cue,
        Place = quote.Place,
        Via = quote.Via,
        Before = quote.Before,
        After = quote.After,
        TextFolded = $" {FoldedText.Of(quote.Text)} ",
        ContextFolded = $" {FoldedText.Of($"{quote.Text} {quote.Before} {quote.After} {title}")} ",
    };

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
