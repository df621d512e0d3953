using DigestBot.Core.Digests;

namespace DigestBot.Core.Wording;

/// <summary>Words about a digest, the same wherever one is shown.</summary>
public static class DigestText
{
    private const int MostOutlets = 3;

    /// <summary>"5 stories from 142 articles, 18 sources".</summary>
    public static string Size(Digest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        return $"{Counted(digest.Stories.Count, "story", "stories")} from {Counted(digest.ArticleCount, "article", "articles")}, {Counted(digest.SourceCount, "source", "sources")}";
    }

    /// <summary>"6 sources".</summary>
    public static string SourceCount(DigestStory story) => Counted(OutletsOf(story).Count, "source", "sources");

    /// <summary>"Harbour Gazette, Coast News, The Tide, +3".</summary>
    public static string Outlets(DigestStory story)
    {
        var outlets = OutletsOf(story);
        var named = string.Join(", ", outlets.Take(MostOutlets));
        return outlets.Count > MostOutlets ? $"{named}, +{outlets.Count - MostOutlets}" : named;
    }

    /// <summary>What stands between a quote's closing mark and the speaker: a comma only where the words do not end a sentence.</summary>
    public static string Said(string words) => words is [.., '.' or '!' or '?' or '…'] ? " said " : ", said ";

    /// <summary>"1 story", "2 stories".</summary>
    public static string Counted(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    private static List<string> OutletsOf(DigestStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return [.. story.Sources.Select(source => source.Outlet).Distinct(StringComparer.Ordinal)];
    }
}
