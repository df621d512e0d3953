using System.Net;
using DigestBot.Core.Sources;
using DigestBot.Reading.Articles;

namespace DigestBot.Intake.Entries;

/// <summary>Reads the words of a feed's entry as an article.</summary>
internal sealed class FeedArticle(ArticleReader reader)
{
    private const int FewestWords = 8;

    /// <summary>The entry's words with what the feed knows of them; null when they are too few to tell anything.</summary>
    public ReadArticle? Read(SeenEntry entry, string outlet)
    {
        if (string.IsNullOrWhiteSpace(entry.Content))
        {
            return null;
        }

        var page = $"<!DOCTYPE html><html><body><article>{Paragraphs(entry.Content)}</article></body></html>";
        if (reader.Read(page, ArticleFormat.Html, entry.Link, entry.Title) is not ReadOutcome.Read read || read.Article.Article.CountWords() < FewestWords)
        {
            return null;
        }

        var article = read.Article.Article with
        {
            Basis = ArticleBasis.Feed,
            Byline = entry.Author ?? read.Article.Article.Byline,
            Outlet = outlet.Length > 0 ? outlet : null,
            PublishedAt = entry.PublishedAt,
        };
        return read.Article with { Article = article };
    }

    // Teasers are often plain text.
    private static string Paragraphs(string content) => content.Contains('<', StringComparison.Ordinal)
        ? content
        : string.Concat(WebUtility.HtmlDecode(content).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>"));
}
