using System.Globalization;
using System.Text.Json;
using DigestBot.Reading.Feeds;

namespace DigestBot.Tools;

/// <summary>Writes feeds as JSON on one line.</summary>
internal static class FeedJson
{
    public static string Write(Feed feed) => JsonSerializer.Serialize(Document(null, feed), ReadableJson.Context.FeedDocument);

    /// <summary>A line of a batch, without the line break.</summary>
    public static byte[] WriteLine(string id, Feed feed) => JsonSerializer.SerializeToUtf8Bytes(Document(id, feed), ReadableJson.Context.FeedDocument);

    private static FeedDocument Document(string? id, Feed feed) => new(id, NotEmpty(feed.Title), feed.Link, [.. feed.Entries.Select(Document)]);

    private static FeedEntryDocument Document(FeedEntry entry) => new(entry.Id, NotEmpty(entry.Title), entry.Link, Time(entry.PublishedAt ?? entry.UpdatedAt));

    private static string? Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string? NotEmpty(string text) => text.Length == 0 ? null : text;
}
