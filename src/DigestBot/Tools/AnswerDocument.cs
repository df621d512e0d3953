using DigestBot.Core.Questions;

namespace DigestBot.Tools;

/// <summary>A quote with all that is known of it, as <c>--json</c> writes it.</summary>
internal sealed record AnswerDocument(
    string Text,
    IReadOnlyList<string> Pieces,
    string? Speaker,
    string? Role,
    string? Cue,
    string Kind,
    string Confidence,
    string Reason,
    string? Place,
    string? Via,
    string? Before,
    string? After,
    string Article,
    string Title,
    string? Outlet,
    DateTimeOffset? Published,
    string? Url)
{
    public static AnswerDocument Of(FoundQuote found)
    {
        var quote = found.Quote;
        return new AnswerDocument(
            quote.Text,
            quote.Pieces(),
            quote.Speaker,
            quote.Role,
            quote.Cue,
            QuoteNames.Of(quote.Kind),
            QuoteNames.Of(quote.Confidence),
            quote.Reason,
            quote.Place,
            quote.Via,
            quote.Before,
            quote.After,
            found.Article.Value,
            found.Title,
            found.Outlet,
            found.PublishedAt,
            found.Url?.AbsoluteUri);
    }
}
