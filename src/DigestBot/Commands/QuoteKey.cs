using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DigestBot.Core.Articles;
using DigestBot.Core.Questions;

namespace DigestBot.Commands;

/// <summary>Names one quote in a command: where it begins, and in which article. It holds as long as the article's text does.</summary>
internal readonly record struct QuoteKey(int Start, ArticleId Article)
{
    public static QuoteKey Of(FoundQuote found) => new(found.Quote.Span.Start, found.Article);

    /// <summary>Reads "123@ferry-17".</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out QuoteKey? key)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        key = at > 0 && at + 1 < text.Length && int.TryParse(text.AsSpan(0, at), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? new QuoteKey(start, new ArticleId(text[(at + 1)..].Trim()))
            : null;
        return key is not null;
    }

    public override string ToString() => $"{Start.ToString(CultureInfo.InvariantCulture)}@{Article.Value}";
}
