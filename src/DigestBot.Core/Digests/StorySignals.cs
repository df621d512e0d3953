using DigestBot.Core.Articles;
using DigestBot.Core.Questions;
using DigestBot.Core.Subscriptions;
using DigestBot.Reading.Quotes;

namespace DigestBot.Core.Digests;

/// <summary>What speaks for and against a story in a channel's digest; each signal can be told in words (<see cref="StoryReasons"/>).</summary>
public sealed record StorySignals
{
    private const int MostQuotes = 10;
    private const int MostMatches = 3;
    private const double DaysTold = 7;

    private static readonly TimeSpan Recently = TimeSpan.FromHours(6);

    /// <summary>How many owners of outlets tell it in words of their own: an agency's text counts once, however many print it.</summary>
    public required int Owners { get; init; }

    /// <summary>How many texts tell it, counted likewise.</summary>
    public required int Tellings { get; init; }

    /// <summary>How many of the owners told it in the last six hours before the latest article of all.</summary>
    public int RecentOwners { get; init; }

    /// <summary>How many direct quotes have a speaker with a name, at most 10.</summary>
    public int Quotes { get; init; }

    /// <summary>Hours between its latest article and the latest of all stories.</summary>
    public double HoursOld { get; init; }

    /// <summary>Days since a digest of this channel last told it, before the latest article of all; null when none did in seven days.</summary>
    public double? DaysSinceTold { get; init; }

    /// <summary>What the channel's filters found in it.</summary>
    public IReadOnlyList<string> Matches { get; init; } = [];

    /// <summary>Who is quoted in it that the channel follows.</summary>
    public IReadOnlyList<string> Followed { get; init; } = [];

    /// <summary>The story of the same topic that the channel wants less of; null for none.</summary>
    public DislikedStory? Disliked { get; init; }

    /// <summary>For being told by several.</summary>
    public double Corroboration => (2.0 * Math.Log2(1 + Owners)) + Math.Log2(1 + Tellings);

    /// <summary>For spreading now.</summary>
    public double Velocity => Owners > 1 ? 0.5 * Math.Log2(1 + RecentOwners) : 0;

    /// <summary>For what people said.</summary>
    public double Voices => 0.15 * Quotes;

    /// <summary>Against what is old.</summary>
    public double Age => -0.02 * HoursOld;

    /// <summary>Against what the channel knows; it fades within seven days.</summary>
    public double Novelty => DaysSinceTold is { } days ? -1.5 * (1 - Math.Min(1, days / DaysTold)) : 0;

    /// <summary>For what the channel looks for.</summary>
    public double Wanted => (0.5 * Math.Min(MostMatches, Matches.Count)) + (Followed.Count > 0 ? 1.5 : 0);

    /// <summary>Against what the channel wants less of: it outweighs three more owners.</summary>
    public double Unwanted => Disliked is null ? 0 : -4;

    /// <summary>Higher is better.</summary>
    public double Score => Corroboration + Velocity + Voices + Age + Novelty + Wanted + Unwanted;

    /// <summary>The signals of a story; <paramref name="latest"/> is the date of the latest article of all.</summary>
    public static StorySignals Of(RankedStory ranked, DateTimeOffset latest, ChannelInterests interests)
    {
        ArgumentNullException.ThrowIfNull(ranked);
        ArgumentNullException.ThrowIfNull(interests);
        var story = ranked.Story;
        var firsts = story.Tellings.Select(First).ToList();
        var quotes = story.Articles.SelectMany(article => article.Article.Quotes)
            .Where(quote => quote is { Kind: QuoteKind.Direct, Speaker: not null, Confidence: not Confidence.Unclear }).ToList();
        return new StorySignals
        {
            Owners = CountOwners(firsts),
            Tellings = firsts.Count,
            RecentOwners = CountOwners(firsts.Where(article => latest - article.At <= Recently)),
            Quotes = Math.Min(quotes.Count, MostQuotes),
            HoursOld = Math.Max(0, (latest - story.Articles.Max(article => article.At)).TotalHours),
            DaysSinceTold = interests.Told.TryGetValue(story.Id, out var told) ? Math.Max(0, (latest - told).TotalDays) : null,
            Matches = [.. story.Articles.SelectMany(article => WordFilter.Fitting(interests.Filters, article)).Select(filter => filter.Text).Distinct(StringComparer.Ordinal)],
            Followed = [.. quotes.Select(quote => quote.Speaker!).Distinct(StringComparer.Ordinal).Where(speaker => interests.Speakers.Contains(FoldedText.Of(speaker), StringComparer.Ordinal))],
            Disliked = interests.Disliked.FirstOrDefault(disliked => disliked.Story == story.Id || ranked.IsOnTopicOf(disliked.Profile)),
        };
    }

    private static int CountOwners(IEnumerable<KeptArticle> articles) => articles.Select(Owner.Of).Distinct(StringComparer.Ordinal).Count();

    // Who had the text first.
    private static KeptArticle First(IReadOnlyList<KeptArticle> telling) =>
        telling.OrderBy(article => article.At).ThenBy(article => article.Id.Value, StringComparer.Ordinal).First();
}
