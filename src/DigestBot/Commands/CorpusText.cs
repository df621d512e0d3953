using System.Globalization;
using DigestBot.Core.Articles;

namespace DigestBot.Commands;

/// <summary>Names what was searched.</summary>
internal static class CorpusText
{
    /// <summary>"1240 articles of 2 Nov 2026 to 24 Nov 2026".</summary>
    public static string Of(Corpus corpus)
    {
        var size = $"{corpus.Articles} {(corpus.Articles == 1 ? "article" : "articles")}";
        return (corpus.EarliestAt, corpus.LatestAt) is ({ } from, { } to) ? $"{size} of {Day(from)} to {Day(to)}" : size;
    }

    public static string Day(DateTimeOffset at) => at.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
