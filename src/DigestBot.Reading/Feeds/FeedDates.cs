namespace DigestBot.Reading.Feeds;

/// <summary>Stub.</summary>
public static class FeedDates
{
    /// <summary>Stub.</summary>
    public static bool TryRead(string text, out DateTimeOffset date)
    {
        return DateTimeOffset.TryParse(text, null, System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal, out date);
    }
}
