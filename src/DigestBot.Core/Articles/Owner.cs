namespace DigestBot.Core.Articles;

/// <summary>Who stands behind an outlet: outlets on one site are one owner's, and do not bear each other out.</summary>
public static class Owner
{
    /// <summary>Second levels under which countries register sites ("gazette.co.uk").</summary>
    private static readonly string[] SharedLevels = ["co", "com", "org", "net", "gov", "gob", "edu", "ac", "or", "ne"];

    /// <summary>The registered name of the article's site ("gazette.example" for "www.sport.gazette.example"); the outlet's name where the article has no address.</summary>
    public static string Of(KeptArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Article.Article.Url is { IsAbsoluteUri: true, HostNameType: UriHostNameType.Dns, IdnHost: var host } ? RegisteredName(host) : OutletName.Of(article).ToLowerInvariant();
    }

    private static string RegisteredName(string host)
    {
        var labels = host.TrimEnd('.').ToLowerInvariant().Split('.');
        var kept = labels.Length > 2 && labels[^1].Length == 2 && Array.IndexOf(SharedLevels, labels[^2]) >= 0 ? 3 : 2;
        return string.Join('.', labels.TakeLast(kept));
    }
}
