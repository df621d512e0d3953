using System.Security.Cryptography;
using System.Text;
using DigestBot.Core.Articles;
using DigestBot.Core.Sources;
using DigestBot.Reading.Feeds;

namespace DigestBot.Intake.Sources;

/// <summary>Turns a feed's entries into what is kept of them. Pure.</summary>
internal static class FeedEntries
{
    // What stands in the database until the article is read.
    private const int MaxContent = 200_000;
    private const int MaxTitle = 500;

    /// <summary>The entries, the newest first. Where some have no date the feed's order stands, turned round if it begins with the oldest.</summary>
    public static IReadOnlyList<SeenEntry> Of(Feed feed, DateTimeOffset now)
    {
        var entries = EntryIds.WithoutRepeats(feed.Entries).Select(entry => Of(entry, now)).ToList();
        var dates = entries.Select(entry => entry.PublishedAt).OfType<DateTimeOffset>().ToList();
        if (dates.Count == entries.Count)
        {
            return [.. entries.OrderByDescending(entry => entry.PublishedAt)];
        }

        // An old entry may be kept at the top of a feed that has its newest first.
        var rising = dates.Zip(dates.Skip(1), (one, next) => one < next).Count(isRising => isRising);
        return rising > 0 && 2 * rising >= dates.Count ? [.. entries.AsEnumerable().Reverse()] : entries;
    }

    private static SeenEntry Of(FeedEntry entry, DateTimeOffset now)
    {
        var link = SourceAddress.Read(entry.Link ?? "") is { } address && entry.Link!.Contains("://", StringComparison.Ordinal) ? address : null;
        var canonical = link is null ? null : CanonicalUrl.Of(link);
        var content = Longer(entry.Content, entry.Summary);
        var published = entry.PublishedAt ?? entry.UpdatedAt;
        var id = string.IsNullOrWhiteSpace(entry.Id) ? null : entry.Id.Trim();
        return new SeenEntry
        {
            Key = Sighting.KeyOf(id ?? canonical ?? Hash(entry.Title, content)),
            Address = canonical,
            Link = link,
            Title = Bounded(entry.Title, MaxTitle),
            Content = Bounded(content, MaxContent),
            Author = entry.Author,
            PublishedAt = published <= now ? published : null,
            Fingerprint = Hash(entry.Title, content, entry.UpdatedAt?.ToUnixTimeSeconds().ToString() ?? ""),
        };
    }

    private static string Longer(string? one, string? other) => (one?.Length ?? 0) >= (other?.Length ?? 0) ? one ?? "" : other!;

    private static string Bounded(string text, int length) => text.Length <= length ? text : text[..length];

    private static string Hash(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))).AsSpan(0, 16));
}
