using System.Text.Json;
using DigestBot.Reading.Feeds;

namespace DigestBot.Tools;

/// <summary>Reads feeds that come as lines of JSON.</summary>
internal static class FeedBatch
{
    // Base64 takes four bytes for three; the rest is for the address and the names.
    private const int MaxLineBytes = (FeedLimits.MaxBytes / 3 * 4) + (64 * 1024);

    public static JsonLinesReader Reader() => new(MaxLineBytes, "feed", Answer);

    private static byte[] Answer(string id, JsonElement root)
    {
        var feed = FeedInput.Of(root);
        return FeedReader.Read(feed.Bytes, feed.ContentType, feed.Address) switch
        {
            FeedOutcome.Read read => FeedJson.WriteLine(id, read.Feed),
            FeedOutcome.Refused refused => ErrorLine.Write(id, refused.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
