using System.Buffers;
using System.Text;
using DigestBot.Reading.Articles;
using DigestBot.Reading.Feeds.Markup;

namespace DigestBot.Reading.Feeds;

/// <summary>
/// Reads RSS 0.9 to 2.0, Atom 0.3 and 1.0 and JSON Feed. Well-formed XML is read as such; anything else that was meant as a feed is
/// read as far as it makes sense.
/// </summary>
public static class FeedReader
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\f\v\0\uFEFF");

    /// <summary>
    /// Reads any bytes at all. <paramref name="contentType"/> is the header they came with; <paramref name="address"/> is where they
    /// came from, and completes relative addresses.
    /// </summary>
    public static FeedOutcome Read(ReadOnlyMemory<byte> bytes, string? contentType = null, Uri? address = null)
    {
        if (bytes.Length > FeedLimits.MaxBytes)
        {
            return new FeedOutcome.Refused($"it is larger than {FeedLimits.MaxBytes / (1024 * 1024)} MB");
        }

        var text = TextDecoder.DecodeAny(bytes.Span, TextDecoder.CharsetOf(contentType));
        var start = text.AsSpan().IndexOfAnyExcept(Blanks);
        if (start < 0)
        {
            return new FeedOutcome.Refused("it is empty");
        }

        var site = address is { IsAbsoluteUri: true, Scheme: "http" or "https" } ? address : null;
        if (text[start] is '{' or '[')
        {
            return new JsonFeedReader(site).Read(Encoding.UTF8.GetBytes(text[start..]));
        }

        var markup = MarkupText.Start(text);
        return markup < 0
            ? new FeedOutcome.Refused("it is no feed: neither RSS nor Atom nor JSON Feed")
            : MarkupText.Read(text[markup..], source => new MarkupFeedReader(source, site).Read());
    }
}
