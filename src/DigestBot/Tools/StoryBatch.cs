using System.Text.Json;
using DigestBot.Core.Articles;
using DigestBot.Core.Stories;
using DigestBot.Reading.Articles;

namespace DigestBot.Tools;

/// <summary>Puts articles that come as lines of JSON into stories. Nothing is written before the last line has come: it may change any story.</summary>
internal sealed class StoryBatch
{
    private static readonly ReadingLimits Limits = ReadingLimits.Default with { SummarySentences = 1 };

    private readonly ArticleReader reader = new(Limits);
    private readonly List<DatedArticle> articles = [];

    public async Task RunAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        var maxLineBytes = ArticleInput.MaxLineBytes(Limits);
        var lines = new JsonLinesReader(maxLineBytes, "article", Take);
        var answers = new List<(byte[] Bytes, int Article)>();
        foreach (var line in new ByteLines(input, maxLineBytes).Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = articles.Count;
            var bytes = await lines.AnswerAsync(line);
            answers.Add((bytes, articles.Count > before ? before : -1));
        }

        var stories = Stories();
        await using var buffered = new BufferedStream(output);
        foreach (var (bytes, article) in answers.Where(answer => answer.Bytes.Length > 0 || answer.Article >= 0))
        {
            await buffered.WriteAsync(article < 0 ? bytes : JsonSerializer.SerializeToUtf8Bytes(new StoryLine(articles[article].Id.Value, stories[article]), ReadableJson.Context.StoryLine), cancellationToken);
            await buffered.WriteAsync("\n"u8.ToArray(), cancellationToken);
        }

        await buffered.FlushAsync(cancellationToken);
    }

    private byte[] Take(string id, JsonElement root)
    {
        var given = ArticleInput.Of(root);
        switch (reader.Read(given.Text, given.Format, given.Url, given.Title))
        {
            case ReadOutcome.Read read:
                var outlet = LineFields.Text(root, "outlet") ?? read.Article.Article.Outlet;
                var at = LineFields.Time(root, "published") ?? read.Article.Article.PublishedAt;
                articles.Add(new DatedArticle(new ArticleId(id), read.Article.Article with { Outlet = outlet, PublishedAt = at }, at));
                return [];
            case ReadOutcome.Refused refused:
                return ErrorLine.Write(id, refused.Reason);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    // The story of each article: the id of its earliest one.
    private string[] Stories()
    {
        var stories = new string[articles.Count];
        foreach (var group in new StoryClusterer().Group(articles))
        {
            var first = group.Order(Comparer<int>.Create((a, b) => StoryClusterer.Compare(articles[a], articles[b]))).First();
            foreach (var article in group)
            {
                stories[article] = articles[first].Id.Value;
            }
        }

        return stories;
    }
}
