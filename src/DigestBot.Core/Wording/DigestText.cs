using System.Globalization;
using DigestBot.Core.Digests;
using DigestBot.Core.Questions;

namespace DigestBot.Core.Wording;

/// <summary>Words of a digest, the same wherever one is shown.</summary>
public static class DigestText
{
    private const int MaxOutlets = 3;

    /// <summary>"5 stories from 142 articles, 18 sources".</summary>
    public static string Size(Digest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        return $"{Counted(digest.Stories.Count, "story", "stories")} from {Counted(digest.ArticleCount, "article", "articles")}, {Counted(digest.SourceCount, "source", "sources")}";
    }

    /// <summary>"3 min read".</summary>
    public static string ReadingTime(Digest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        return $"{digest.ReadingMinutes.ToString(CultureInfo.InvariantCulture)} min read";
    }

    /// <summary>"6 sources".</summary>
    public static string SourceCount(DigestStory story) => Counted(Outlets(story).Count, "source", "sources");

    /// <summary>"Reuters, BBC, Al Jazeera, +3".</summary>
    public static string Named(DigestStory story)
    {
        var outlets = Outlets(story);
        var named = string.Join(", ", outlets.Take(MaxOutlets));
        return outlets.Count > MaxOutlets ? $"{named}, +{(outlets.Count - MaxOutlets).ToString(CultureInfo.InvariantCulture)}" : named;
    }

    /// <summary>What stands between a quote and its speaker: ", said " or, behind a sentence that ends, " said ".</summary>
    public static string Said(DigestQuote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        return quote.Words.Length > 0 && quote.Words[^1] is '.' or '!' or '?' or '…' ? " said " : ", said ";
    }

    /// <summary>"Mara Lind, harbour commissioner", in the two parts that are set differently.</summary>
    public static (string Name, string Behind) Speaker(DigestQuote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        return (SpeakerTitle.Before(quote.Speaker, quote.Role), SpeakerTitle.Behind(quote.Role));
    }

    private static List<string> Outlets(DigestStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return [.. story.Sources.Select(source => source.Outlet).Distinct(StringComparer.Ordinal)];
    }

    private static string Counted(int count, string one, string many) => $"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";
}
