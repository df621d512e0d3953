using System.Text.Json;
using DigestBot.Reading.Articles.Layout;
using DigestBot.Reading.Language;

namespace DigestBot.Benchmarks.Training;

/// <summary>An article in which people marked who says what. Offsets are those of its text.</summary>
internal sealed class AnnotatedArticle
{
    private AnnotatedArticle(AnalysedText text, IReadOnlyList<AnnotatedSource> sources)
    {
        Text = text;
        Sources = sources;
    }

    public AnalysedText Text { get; }

    public IReadOnlyList<AnnotatedSource> Sources { get; }

    /// <summary>Reads lines {"text", "attributions": [{"source", "cue", "content", "speaker", "speakerHow"}]}; those with letters outside the basic plane are left out.</summary>
    public static IEnumerable<AnnotatedArticle> Load(string path) => File.ReadLines(path).Select(Read).OfType<AnnotatedArticle>();

    private static AnnotatedArticle? Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var text = json.RootElement.GetProperty("text").GetString()!;
        if (text.Any(char.IsSurrogate))
        {
            return null;
        }

        var article = TextArticle.Read(text, null, null);
        var analysed = AnalysedText.Of(text, article.Paragraphs);
        return new AnnotatedArticle(analysed, [.. json.RootElement.GetProperty("attributions").EnumerateArray().Select(AnnotatedSource.Read).OfType<AnnotatedSource>()]);
    }
}
