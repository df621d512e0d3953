using DigestBot.Core.Questions;

namespace DigestBot.Tools;

/// <summary>A quote as a batch writes it. The article is named by its id: for a file, its name without the ending.</summary>
internal sealed record AnswerLine(string Text, string? Speaker, string Article, string Kind)
{
    public static AnswerLine Of(FoundQuote found) => new(found.Quote.Text, found.Quote.Speaker, found.Article.Value, QuoteNames.Of(found.Quote.Kind));
}
