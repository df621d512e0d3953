using DigestBot.Fetching;
using DigestBot.Intake.Sources;
using DigestBot.Reading.Articles;

namespace DigestBot.Intake.Pages;

/// <summary>Reads a page on the web as an article.</summary>
internal sealed class PageReader(WebFetcher fetcher, ArticleReader reader)
{
    /// <summary>Fetches and reads; whatever goes wrong is an outcome.</summary>
    public async Task<PageOutcome> ReadAsync(Uri address, CancellationToken cancellationToken) =>
        Read(await fetcher.FetchAsync(FetchRequest.ForPage(address), cancellationToken));

    /// <summary>Reads what was fetched.</summary>
    public PageOutcome Read(FetchOutcome outcome) => outcome switch
    {
        FetchOutcome.Fetched page => Read(page),
        FetchOutcome.Failed { Problem.MayHelpLater: true } failed => new PageOutcome.TryLater(failed.Reason, failed.RetryAfter),
        FetchOutcome.Failed { Problem: FetchProblem.NotFound } missing => new PageOutcome.Unreadable(missing.Reason, IsMissing: true),
        _ => new PageOutcome.Unreadable(SourceFinder.ReasonOf(outcome)),
    };

    private PageOutcome Read(FetchOutcome.Fetched page) => IsPage(page.ContentType)
        ? reader.Read(page.Body, FormatOf(page.ContentType), page.Charset) switch
        {
            ReadOutcome.Read read => new PageOutcome.Read(Located(read.Article, page.Address), page.Address),
            ReadOutcome.Refused refused => new PageOutcome.Unreadable(refused.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        }
        : new PageOutcome.Unreadable($"it is no page but {page.ContentType}");

    // What a page calls itself counts, unless it gives the address of the whole site.
    private static ReadArticle Located(ReadArticle read, Uri address)
    {
        var own = read.Article.Url;
        return own is not null && Core.Articles.CanonicalUrl.Of(own) is not null ? read : read with { Article = read.Article with { Url = address } };
    }

    private static bool IsPage(string? contentType) =>
        contentType is null
        || contentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        || contentType.Contains("html", StringComparison.OrdinalIgnoreCase)
        || contentType.Contains("xml", StringComparison.OrdinalIgnoreCase);

    private static ArticleFormat FormatOf(string? contentType) => contentType switch
    {
        not null when contentType.Contains("html", StringComparison.OrdinalIgnoreCase) => ArticleFormat.Html,
        not null when contentType.StartsWith("text/markdown", StringComparison.OrdinalIgnoreCase) => ArticleFormat.Markdown,
        _ => ArticleFormat.Unknown,
    };
}
