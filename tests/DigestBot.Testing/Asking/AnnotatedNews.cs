using System.Text.Json;
using DigestBot.Reading;

namespace DigestBot.Testing.Asking;

/// <summary>An article in which people marked who says what.</summary>
internal sealed record AnnotatedNews(string Id, string Text, IReadOnlyList<AnnotatedQuote> Quotes)
{
    /// <summary>Reads lines {"id", "text", "attributions": [{"content", "kind", "speaker", "speakerHow"}]}; those with letters outside the basic plane are left out.</summary>
    public static IEnumerable<AnnotatedNews> Load(string path) => File.ReadLines(path).Select(Read).Where(news => !news.Text.Any(char.IsSurrogate));

    private static AnnotatedNews Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new AnnotatedNews(
            root.GetProperty("id").GetString()!,
            root.GetProperty("text").GetString()!,
            [.. root.GetProperty("attributions").EnumerateArray().Where(quote => quote.GetProperty("content").GetArrayLength() > 0).Select(QuoteOf)]);
    }

    private static AnnotatedQuote QuoteOf(JsonElement json)
    {
        var pieces = json.GetProperty("content").EnumerateArray().Select(piece => (Span: new TextSpan(piece.GetProperty("start").GetInt32(), piece.GetProperty("end").GetInt32()), Text: piece.GetProperty("text").GetString()!)).ToList();
        return new AnnotatedQuote(
            new TextSpan(pieces.Min(piece => piece.Span.Start), pieces.Max(piece => piece.Span.End)),
            pieces.MaxBy(piece => piece.Span.Length).Text,
            string.Join(' ', pieces.Select(piece => piece.Text)),
            json.GetProperty("kind").GetString()!,
            json.GetProperty("speakerHow").GetString() is "pronoun-prior" ? null : json.GetProperty("speaker").GetString());
    }
}
