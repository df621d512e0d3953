using System.Globalization;
using DigestBot.Core.Articles;
using DigestBot.Core.Wording;

namespace DigestBot.Commands;

/// <summary>Names what was searched.</summary>
internal static class CorpusText
{
    /// <summary>"1240 articles of 2 Nov 2026 to 24 Nov 2026".</summary>
    public static string Of(Corpus corpus) => Of(corpus.Articles, corpus.EarliestAt, corpus.LatestAt);

    /// <summary>"87 articles of 2 Nov 2026 to 24 Nov 2026 from this channel’s 3 sources".</summary>
    public static string Of(ChannelCorpus corpus) =>
        $"{Of(corpus.Articles, corpus.EarliestAt, corpus.LatestAt)} from this channel’s {(corpus.Sources == 1 ? "only source" : $"{corpus.Sources} sources")}";

    public static string Day(DateTimeOffset at) => at.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Of(int articles, DateTimeOffset? earliestAt, DateTimeOffset? latestAt)
    {
        var size = DigestText.Counted(articles, "article", "articles");
        return (earliestAt, latestAt) is ({ } from, { } to) ? $"{size} of {Day(from)} to {Day(to)}" : size;
    }
}
