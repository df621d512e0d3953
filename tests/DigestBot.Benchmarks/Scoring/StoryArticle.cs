using System.Text.Json;
using DigestBot.Core.Articles;
using DigestBot.Core.Stories;
using DigestBot.Reading.Articles;

namespace DigestBot.Benchmarks.Scoring;

/// <summary>An article of which people said what story it tells.</summary>
/// <param name="Article">The article, read as the program reads it, without a date.</param>
/// <param name="Terms">Its terms.</param>
/// <param name="Story">The story; its own where the file gives none.</param>
/// <param name="Topic">Stories of one sort have a topic in common: the digits at the start of the story's name.</param>
internal sealed record StoryArticle(DatedArticle Article, ArticleTerms Terms, string Story, string Topic)
{
    /// <summary>Reads lines {"text", "id"?, "title"?, "story"?}.</summary>
    public static List<StoryArticle> Load(string path)
    {
        var reader = new ArticleReader(ReadingLimits.Default);
        return [.. File.ReadLines(path).Select((line, number) => Read(line, $"{Path.GetFileName(path)}:{number}", reader))];
    }

    private static StoryArticle Read(string line, string name, ArticleReader reader)
    {
        using var json = JsonDocument.Parse(line);
        string? Field(string field) => json.RootElement.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        var title = Field("title") is { Length: > 0 } given ? given : null;
        var article = ((ReadOutcome.Read)reader.Read(Field("text")!, ArticleFormat.Text, title: title)).Article.Article;
        var story = Field("story") ?? name;
        return new StoryArticle(
            new DatedArticle(new ArticleId(Field("id") ?? name), article, null), ArticleTerms.Of(article), story, string.Concat(story.TakeWhile(char.IsAsciiDigit)));
    }
}
