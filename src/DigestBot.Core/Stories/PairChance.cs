namespace DigestBot.Core.Stories;

/// <summary>How far two articles can be about one event, whatever their words.</summary>
internal static class PairChance
{
    /// <summary>An outlet rarely tells one event twice in a day, unless it updates what it wrote.</summary>
    private const double SameOutlet = 0.85;

    /// <summary>From here on the same outlet's article is an update.</summary>
    private const double UpdateLikeness = 0.6;

    private static readonly TimeSpan OneDay = TimeSpan.FromHours(24);
    private static readonly TimeSpan HalfLife = TimeSpan.FromHours(60);

    /// <summary>From 0, out of the question, to 1: within a day time says nothing, then the chance halves with every 60 hours.</summary>
    public static double Of(DatedArticle one, DatedArticle other, double likeness)
    {
        var chance = 1.0;
        if (one.At is { } at && other.At is { } otherAt)
        {
            var apart = (at - otherAt).Duration();
            chance = apart <= OneDay ? 1 : Math.Pow(0.5, (apart - OneDay) / HalfLife);
            chance *= apart <= OneDay && likeness < UpdateLikeness && IsSameOutlet(one, other) ? SameOutlet : 1;
        }

        return chance;
    }

    private static bool IsSameOutlet(DatedArticle one, DatedArticle other) =>
        one.Article.Outlet is { } outlet && string.Equals(outlet, other.Article.Outlet, StringComparison.OrdinalIgnoreCase);
}
