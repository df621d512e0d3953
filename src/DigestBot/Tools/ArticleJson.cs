using System.Text.Json;
using DigestBot.Reading.Articles;
using DigestBot.Reading.Quotes;

namespace DigestBot.Tools;

/// <summary>Writes articles as JSON, letters of all languages as they are.</summary>
internal static class ArticleJson
{
    /// <summary>One object with everything that is known, on one line.</summary>
    public static string Write(ReadArticle read)
    {
        var points = new CodePoints(read.Article.Text);
        var document = new ArticleDocument(
            read.Article.Title,
            read.Article.Byline,
            read.Article.Outlet,
            read.Article.PublishedAt,
            read.Article.Url?.AbsoluteUri,
            read.Article.Basis == ArticleBasis.Feed ? "feed" : "full text",
            read.Article.CountWords(),
            read.Article.Text,
            Sentences(read, points),
            [.. read.Quotes.Select(quote => Full(quote, points))]);
        return JsonSerializer.Serialize(document, ReadableJson.Context.ArticleDocument);
    }

    /// <summary>A line of a batch, without the line break.</summary>
    public static byte[] WriteLine(string id, ReadArticle read)
    {
        var points = new CodePoints(read.Article.Text);
        var line = new ArticleLine(id, read.Article.Title, read.Article.Text, Sentences(read, points), [.. read.Quotes.Select(quote => Short(quote, points))]);
        return JsonSerializer.SerializeToUtf8Bytes(line, ReadableJson.Context.ArticleLine);
    }

    private static SentenceDocument[] Sentences(ReadArticle read, CodePoints points) =>
        [.. read.Summary.Sentences.Select(sentence => new SentenceDocument(sentence.Text, points.At(sentence.Span.Start), points.At(sentence.Span.End)))];

    private static QuoteLine Short(Quote quote, CodePoints points) => new(
        quote.Text, points.At(quote.Span.Start), points.At(quote.Span.End), Parts(quote, points), quote.Speaker, quote.Role, quote.Cue, Kind(quote), QuoteNames.Of(quote.Confidence));

    private static QuoteDocument Full(Quote quote, CodePoints points) => new(
        quote.Text,
        points.At(quote.Span.Start),
        points.At(quote.Span.End),
        Parts(quote, points),
        quote.Speaker,
        quote.Role,
        quote.Cue,
        Kind(quote),
        QuoteNames.Of(quote.Confidence),
        quote.Reason,
        quote.Place,
        quote.Via,
        quote.Before,
        quote.After);

    private static int[][] Parts(Quote quote, CodePoints points) => [.. quote.Parts.Select(points.Of)];

    private static string Kind(Quote quote) => QuoteNames.Of(quote.Kind);
}
