using DigestBot.Reading;
using DigestBot.Reading.Quotes;

namespace DigestBot.Storage;

/// <summary>A row of the table quotes.</summary>
internal sealed record QuoteRow
{
    public const string Columns = "id, article_id, position, text, start, parts, kind, confidence, reason, speaker, role, cue, place, via, before, after";

    /// <summary>A row of <see cref="Columns"/>.</summary>
    public const string ValuesRow = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /// <summary>Its place in answers (see <see cref="QuoteOrder"/>); 0 until it has one.</summary>
    public long Id { get; init; }

    public required string ArticleId { get; init; }

    public int Position { get; init; }

    public required string Text { get; init; }

    public int Start { get; init; }

    public required string Parts { get; init; }

    public QuoteKind Kind { get; init; }

    public Confidence Confidence { get; init; }

    public required string Reason { get; init; }

    public string? Speaker { get; init; }

    /// <summary>The name it is said under (see <see cref="SpeakerNameRow"/>); null where nobody is named, and until it is indexed.</summary>
    public long? NameId { get; init; }

    /// <summary>The utterance it is a wording of; null while no other article has it.</summary>
    public long? UtteranceId { get; init; }

    /// <summary>Whether it counts for who said it, and is found under the name.</summary>
    public bool IsSurelySaid => NameId is not null && Confidence > Confidence.Unclear;

    public string? Role { get; init; }

    public string? Cue { get; init; }

    public string? Place { get; init; }

    public string? Via { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public static QuoteRow Of(string article, int position, Quote quote) => new()
    {
        ArticleId = article,
        Position = position,
        Text = StorableText.Of(quote.Text),
        Start = quote.Span.Start,
        Parts = Spans.Write(quote.Parts),
        Kind = quote.Kind,
        Confidence = quote.Confidence,
        Reason = StorableText.Of(quote.Reason),
        Speaker = StorableText.Of(quote.Speaker),
        Role = StorableText.Of(quote.Role),
        Cue = StorableText.Of(quote.Cue),
        Place = StorableText.Of(quote.Place),
        Via = StorableText.Of(quote.Via),
        Before = StorableText.Of(quote.Before),
        After = StorableText.Of(quote.After),
    };

    public object?[] ToValues() =>
        [Id, ArticleId, Position, Text, Start, Parts, (int)Kind, (int)Confidence, Reason, Speaker, Role, Cue, Place, Via, Before, After];

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
