using System.Text.Json.Nodes;
using DigestBot.Benchmarks.Asking;

namespace DigestBot.Benchmarks.Slack;

/// <summary>What people type, by number: questions about what was said, and now and then a schedule, an article, or part of a name.</summary>
internal sealed class TypedCommands(NewsCorpus corpus, int articles, string view, IReadOnlyList<string> channels)
{
    /// <summary>The control endpoint that does it, and its script.</summary>
    public (string Call, JsonObject Script) Of(int number)
    {
        var random = new Random(number);
        var article = corpus.Article(random.Next(articles)).Article.Article;
        var quote = article.Quotes[random.Next(article.Quotes.Count)];
        var words = quote.Text.Split(' ');
        return (number % 10) switch
        {
            0 or 1 or 2 => Command("/whosaid", $"what did {quote.Speaker} say about {words[^1]}?"),
            3 => Command("/whosaid", $"who said \"{string.Join(' ', words.Take(6))}\"?"),
            4 or 5 => Command("/check", $"\"{string.Join(' ', words.Skip(1))}\" by {quote.Speaker}"),
            6 => Command("/summary", article.Article.Url!.AbsoluteUri),
            7 => Command("/digest", "list"),
            _ => ("suggestion", new JsonObject { ["view_id"] = view, ["action_id"] = "Speaker", ["value"] = quote.Speaker![..random.Next(1, 5)] }),
        };

        (string, JsonObject) Command(string name, string text) =>
            ("command", new JsonObject { ["command"] = name, ["text"] = text, ["channel"] = channels[number % channels.Count] });
    }
}
