using DigestBot.Reading.Feeds.Dates;
using DigestBot.Reading.Feeds.Markup;

namespace DigestBot.Reading.Feeds;

/// <summary>Reads the dates of feeds, which keep to RFC 822 and ISO 8601 as little as to anything else.</summary>
public static class FeedDates
{
    private const int LongestDate = 120;

    /// <summary>
    /// The instant in UTC. A date without a zone is taken for UTC, without an hour for midnight; a date without a year is none. Days after
    /// a month's end and hours after a day's run over, as they do in the programs that write them.
    /// </summary>
    public static bool TryRead(string? text, out DateTimeOffset date)
    {
        date = default;
        if (text is null || text.Length > LongestDate)
        {
            return false;
        }

        return DateTokens.Of(References.Resolve(text)) is { Count: > 0 } tokens
            && (Timestamp.TryRead(tokens) ?? new DateParser(tokens).TryRead()) is { } read
            && (date = read) == read;
    }
}
